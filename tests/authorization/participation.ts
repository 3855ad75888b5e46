import type { Expectation } from "./expectations";

const SEATED = ["observer", "other delegate", "own delegate", "head", "facilitator", "owner"] as const;
const DELEGATES = ["other delegate", "own delegate", "head"] as const;
const RUNNING = ["facilitator", "owner"] as const;
const ADMITTED = ["member", ...SEATED] as const;

/** What moved people, what they did, and how they are judged. */
export const PARTICIPATION: Readonly<Record<string, Expectation>> = {
  "ballots.credit": {
    may: DELEGATES,
    during: "vote",
    input: ({ debate, electorId }) => ({ debate, poll: "opening", electorId, arguments: [] }),
  },
  "ballots.credits": { may: SEATED, input: ({ debate }) => ({ debate, poll: "opening", text: "" }) },
  "polls.persuasion": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "polls.gap": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "participation.mine": { may: SEATED, input: ({ debate }) => ({ debate }) },
  "participation.mark": { may: SEATED, input: ({ debate }) => ({ debate, phase: 0 }) },
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
