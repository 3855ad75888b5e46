import { randomUUID } from "node:crypto";
import { RUNNING } from "./actors";
import type { Expectation, Facts } from "./expectations";

const running = (more: (facts: Facts) => Record<string, unknown> = () => ({})): Expectation => ({
  may: RUNNING,
  input: (facts) => ({ debate: facts.debate, ...more(facts) }),
});

/** Running a debate is for those who run it, all of it. */
export const CONTROL: Readonly<Record<string, Expectation>> = {
  "control.get": running(),
  "control.hold": running(() => ({ order: 0 })),
  "control.resume": running(() => ({ order: 0 })),
  "control.extend": running(() => ({ order: 0, minutes: 5 })),
  "control.setAdvance": running(() => ({ advance: "by-clock" })),
  "control.freeze": running(),
  "control.unfreeze": running(),
  "control.announce": running(() => ({ text: "Ten minutes of break." })),
  "control.spotlight": running(() => ({ claimId: randomUUID() })),
  "control.nudge": running(({ participantId }) => ({ to: { participantId }, text: "We have not heard you yet." })),
};
