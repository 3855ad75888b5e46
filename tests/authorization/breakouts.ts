import { randomUUID } from "node:crypto";
import { RUNNING } from "./actors";
import type { Expectation } from "./expectations";

const running = (more: object = {}): Expectation => ({ may: RUNNING, input: ({ workspace }) => ({ workspace, ...more }) });

/** Who may create debates in a workspace runs its breakouts; nobody else knows of them. */
export const BREAKOUTS: Readonly<Record<string, Expectation>> = {
  "breakouts.list": running(),
  "breakouts.create": {
    may: RUNNING,
    input: ({ workspace, scenarioId }) => ({
      workspace,
      scenarioId,
      title: `Rooms ${randomUUID().slice(0, 6)}`,
      optionSet: "core",
      agenda: "whole",
      delegations: ["parents", "players"],
      seating: "choose",
      rooms: 2,
      spreading: "evenly",
    }),
  },
  "breakouts.get": { ...running({ breakout: "no-such-breakout" }), orNotFound: RUNNING },
  "breakouts.compare": { ...running({ breakout: "no-such-breakout" }), orNotFound: RUNNING },
  "breakouts.comparisonFile": { ...running({ breakout: "no-such-breakout" }), orNotFound: RUNNING },
  "breakouts.myRoom": {
    may: ["stranger", "member", "observer", "other delegate", "own delegate", "head", ...RUNNING],
    orNotFound: ["stranger", "member", "observer", "other delegate", "own delegate", "head", ...RUNNING],
    input: ({ code }) => ({ code }),
  },
};
