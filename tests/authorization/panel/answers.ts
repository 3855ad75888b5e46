import { randomUUID } from "node:crypto";
import type { Actor, Expectation } from "../expectations";

const SEATED = ["observer", "other delegate", "own delegate", "head", "facilitator", "owner"] as const satisfies readonly Actor[];
const ADMITTED = ["member", ...SEATED] as const satisfies readonly Actor[];
const sheetKey = "A".repeat(43);

/** What a panel asks and what it is answered. The debates of the matrix have no panel. */
export const PANEL_ANSWERS: Readonly<Record<string, Expectation>> = {
  "answers.questionnaire": { may: ADMITTED, orNotFound: ADMITTED, input: ({ debate }) => ({ debate }) },
  "answers.give": {
    may: SEATED,
    orNotFound: SEATED,
    input: ({ debate }) => ({ debate, roundId: randomUUID(), itemId: randomUUID(), value: 5, reason: "" }),
  },
  "answers.openSheet": { may: SEATED, isKeyless: true, input: ({ debate }) => ({ debate, sheetKey }) },
};
