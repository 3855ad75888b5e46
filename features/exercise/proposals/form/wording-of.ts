import type { ProposalText } from "@/domain/negotiation";

/** A wording as it is sent: a request's lists are its own. */
export const wordingOf = ({ title, options, conditions, commitments }: ProposalText) => ({
  title,
  options: [...options],
  conditions: [...conditions],
  commitments: commitments.map(({ delegation, what }) => ({ delegation, what })),
});
