import { randomUUID } from "node:crypto";
import { ADMITTED, DELEGATES, RUNNING } from "./actors";
import type { Expectation } from "./expectations";

const TEXT = { title: "A garden with swings", options: ["garden"], conditions: [], commitments: [] };

/** Proposals are read by everybody in the debate, written by delegates, and sponsored by heads. */
export const PROPOSALS: Readonly<Record<string, Expectation>> = {
  "proposals.list": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "proposals.get": { may: ADMITTED, orNotFound: ADMITTED, input: ({ debate }) => ({ debate, number: 1 }) },
  "proposals.compare": { may: ADMITTED, orNotFound: ADMITTED, input: ({ debate }) => ({ debate, a: 1, b: 2 }) },
  "proposals.make": { may: DELEGATES, during: "propose", input: ({ debate }) => ({ debate, text: TEXT }) },
  "proposals.reword": { may: DELEGATES, during: "propose", input: ({ debate }) => ({ debate, number: 1, text: TEXT, over: 1 }) },
  "proposals.withdraw": { may: DELEGATES, during: "propose", input: ({ debate }) => ({ debate, number: 1 }) },
  "proposals.amend": {
    may: DELEGATES,
    during: "propose",
    input: ({ debate }) => ({ debate, number: 1, text: TEXT, base: 1, reason: "It is too short." }),
  },
  "proposals.acceptAmendment": {
    may: DELEGATES,
    during: "propose",
    input: ({ debate }) => ({ debate, amendmentId: randomUUID(), over: 1 }),
  },
  "proposals.declineAmendment": { may: DELEGATES, during: "propose", input: ({ debate }) => ({ debate, amendmentId: randomUUID() }) },
  "proposals.withdrawAmendment": { may: DELEGATES, during: "propose", input: ({ debate }) => ({ debate, amendmentId: randomUUID() }) },
  "proposals.sponsor": { may: ["head"], during: "propose", input: ({ debate }) => ({ debate, number: 1, revision: 1 }) },
  "proposals.stopSponsoring": { may: ["head"], during: "propose", input: ({ debate }) => ({ debate, number: 1 }) },
  "proposals.object": { may: ["head"], during: "propose", input: ({ debate }) => ({ debate, number: 1, reason: "Too loud." }) },
  "proposals.takeBackObjection": { may: ["head"], during: "propose", input: ({ debate }) => ({ debate, number: 1 }) },
  "proposals.startCheck": { may: RUNNING, input: ({ debate }) => ({ debate, number: 1, minutes: 5 }) },
};
