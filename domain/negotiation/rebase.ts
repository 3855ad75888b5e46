import { type Commitment, changedParts, linesOf, type Part, type ProposalText, partsOf } from "./text";

export type Rebased = {
  /** The present wording with the amendment's parts in it; a part in conflict reads as it does at present. */
  readonly text: ProposalText;
  /** Parts that both the amendment and the proposal have changed since, and not to the same words. */
  readonly conflicts: readonly Part[];
};

/**
 * Carries an amendment of `base` over to `present`, part by part (a three-way merge): what only one of the two changed is taken
 * from it, what both changed to the same words stays, and what they changed differently is a conflict for somebody to settle.
 */
export function rebase(base: ProposalText, amended: ProposalText, present: ProposalText): Rebased {
  const wanted = new Set(changedParts(base, amended));
  const moved = new Set(changedParts(base, present));
  const differs = new Set(changedParts(amended, present));
  const conflicts = partsOf(base, present, amended).filter((part) => wanted.has(part) && moved.has(part) && differs.has(part));
  const taken = (part: Part) => (wanted.has(part) && !conflicts.includes(part) ? amended : present);
  const committing = partsOf(present, amended).filter((part) => part.startsWith(COMMITMENTS));
  return {
    text: {
      title: taken("title").title,
      options: taken("options").options,
      conditions: taken("conditions").conditions,
      commitments: committing.flatMap((part) => commitmentsIn(taken(part), part)),
    },
    conflicts,
  };
}

const COMMITMENTS = "commitments:";

const commitmentsIn = (text: ProposalText, part: Part): readonly Commitment[] =>
  linesOf(text, part).map((what) => ({ delegation: part.slice(COMMITMENTS.length), what }));
