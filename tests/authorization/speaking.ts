import { randomUUID } from "node:crypto";
import { ADMITTED, DELEGATES, RUNNING } from "./actors";
import type { Expectation } from "./expectations";

const turn = ({ debate }: { readonly debate: string }) => ({ debate, turnId: randomUUID() });
/** Of delegates only the chair, and the speaker: that is asked later, of the seat. */
const CALLERS = { may: [...DELEGATES, ...RUNNING] } as const;

/** Who speaks, who calls whom, and what the projector shows. */
export const SPEAKING: Readonly<Record<string, Expectation>> = {
  "screen.get": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "speaking.get": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "speaking.hand": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "speaking.times": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "speaking.raise": { may: DELEGATES, input: ({ debate }) => ({ debate }) },
  "speaking.lower": { ...CALLERS, input: ({ debate }) => ({ debate, turnId: null }) },
  "speaking.callSpeaker": { may: RUNNING, input: ({ debate }) => ({ debate, turnId: null, after: null }) },
  "speaking.end": { ...CALLERS, input: turn },
  "speaking.giveTime": { may: RUNNING, input: (facts) => ({ ...turn(facts), seconds: 60 }) },
  "speaking.move": { may: RUNNING, input: (facts) => ({ ...turn(facts), before: null }) },
  "speaking.set": { may: RUNNING, input: ({ debate }) => ({ debate, mode: "rounds", seconds: 120, favoursLeast: false }) },
};
