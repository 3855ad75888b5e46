import { ADMITTED, DELEGATES, PRESENT, RUNNING } from "./actors";
import type { Expectation } from "./expectations";

/** What moved people, what they did, and how they are judged. */
export const PARTICIPATION: Readonly<Record<string, Expectation>> = {
  "ballots.credit": {
    may: DELEGATES,
    during: "vote",
    input: ({ debate, electorId }) => ({ debate, poll: "opening", electorId, arguments: [] }),
  },
  "ballots.credits": { may: PRESENT, input: ({ debate }) => ({ debate, poll: "opening", text: "" }) },
  "polls.persuasion": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "polls.gap": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "participation.mine": { may: PRESENT, input: ({ debate }) => ({ debate }) },
  "participation.mark": { may: PRESENT, input: ({ debate }) => ({ debate, phase: 0 }) },
  "participation.people": { may: RUNNING, input: ({ debate }) => ({ debate }) },
  "participation.person": { may: RUNNING, input: ({ debate, participantId }) => ({ debate, participantId }), absentWhen: ["draft"] },
  "participation.setRequirements": { may: RUNNING, input: ({ debate }) => ({ debate, order: 99, requirements: [] }) },
  "assessments.assess": {
    may: RUNNING,
    input: ({ debate, participantId }) => ({ debate, participantId, points: {}, comment: "" }),
  },
  "assessments.setRubric": { may: RUNNING, input: ({ debate }) => ({ debate, rubric: [] }) },
  "assessments.release": { may: RUNNING, input: ({ debate }) => ({ debate }) },
};
