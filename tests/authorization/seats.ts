import { DELEGATES, RUNNING } from "./actors";
import type { Expectation, Facts } from "./expectations";

const asked =
  (more: (facts: Facts) => Record<string, unknown> = () => ({})) =>
  (facts: Facts) => ({ debate: facts.debate, ...more(facts) });
const running = (more?: (facts: Facts) => Record<string, unknown>): Expectation => ({ may: RUNNING, input: asked(more) });

/** Those who run the debate plan, spread and reveal; a head names the substitute of their own; delegates stand in and come back. */
export const SEATS: Readonly<Record<string, Expectation>> = {
  "seats.spread": running(() => ({ how: "balanced", over: "voting" })),
  "seats.checkPlan": { ...running(() => ({ text: "name\nAda" })), isKeyless: true },
  "seats.plan": running(() => ({ text: "name\nAda" })),
  "seats.dropPlan": running(),
  "seats.planned": running(),
  "seats.nameSubstitute": {
    may: ["head", ...RUNNING],
    input: asked(({ participantId }) => ({ delegation: "parents", participantId })),
  },
  "seats.standIn": { may: DELEGATES, input: asked() },
  "seats.comeBack": { may: DELEGATES, input: asked() },
  "seats.revealNames": running(),
};
