import { randomUUID } from "node:crypto";
import { ADMITTED, DELEGATES, RUNNING } from "./actors";
import type { Expectation } from "./expectations";

/** The matrix of options by evidence, what is missing, and who is asked to mend it. */
export const GAPS: Readonly<Record<string, Expectation>> = {
  "matrix.get": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "matrix.working": { may: ADMITTED, input: ({ debate }) => ({ debate, option: "garden", basis: "graph" }) },
  "matrix.rate": {
    may: DELEGATES,
    during: "rate",
    input: ({ debate }) => ({ debate, claimId: randomUUID(), option: "garden", value: -1 }),
  },
  "gaps.list": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "prompts.list": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "prompts.send": {
    may: RUNNING,
    input: ({ debate }) => ({ debate, gap: "unopposed-option:garden", delegation: "parents", text: "What speaks against the garden?" }),
  },
  "prompts.done": { may: [...DELEGATES, ...RUNNING], input: ({ debate }) => ({ debate, promptId: randomUUID() }) },
};
