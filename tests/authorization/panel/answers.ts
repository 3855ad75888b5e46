import { randomUUID } from "node:crypto";
import { ADMITTED, PRESENT } from "../actors";
import type { Expectation } from "../expectations";

const sheetKey = "A".repeat(43);

/** What a panel asks and what it is answered. The debates of the matrix have no panel. */
export const PANEL_ANSWERS: Readonly<Record<string, Expectation>> = {
  "answers.questionnaire": { may: ADMITTED, orNotFound: ADMITTED, input: ({ debate }) => ({ debate }) },
  "answers.give": {
    may: PRESENT,
    orNotFound: PRESENT,
    input: ({ debate }) => ({ debate, roundId: randomUUID(), itemId: randomUUID(), value: 5, reason: "" }),
  },
  "answers.openSheet": { may: PRESENT, isKeyless: true, input: ({ debate }) => ({ debate, sheetKey }) },
};
