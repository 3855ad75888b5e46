import { DomainError } from "@/domain/kernel";
import {
  type BrokenTie,
  breakTie,
  countBy,
  methodsFor,
  type TallyMethodId,
  type TallyResult,
  type TallySettings,
  tallyMethod,
} from "@/domain/tally";
import type { BallotSet } from "@/formats/ballots";

export type Asked = Omit<TallySettings, "seats"> & {
  /** Null: what the file says, else 1. */
  readonly seats: number | null;
};

/** A result with the tie-break applied, and what the tie-break did. */
export type Counted = TallyResult & { readonly tie: BrokenTie | null };

/** Counts by one method, or (null) by all that these ballots allow; a sentence when nothing can be counted. */
export function countAll(
  set: BallotSet,
  method: TallyMethodId | null,
  asked: Asked,
  note: (sentence: string) => void,
): readonly Counted[] | string {
  const settings: TallySettings = { ...asked, seats: asked.seats ?? set.seats ?? 1 };
  if (method !== null) {
    const counted = count(set, method, settings);
    return typeof counted === "string" ? counted : [counted];
  }
  return methodsFor(set.profile.ballotType).flatMap((id) => {
    const counted = count(set, id, settings);
    if (typeof counted !== "string") return [counted];
    note(`${id} is left out: ${counted}`);
    return [];
  });
}

function count({ profile }: BallotSet, method: TallyMethodId, settings: TallySettings): Counted | string {
  try {
    return withTieBroken(countBy(method, profile, settings), settings);
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

/** A lot picks one of those in first place and puts the others behind; where there are seats for several, the count has done it. */
function withTieBroken(result: TallyResult, { tieBreak }: TallySettings): Counted {
  const tie = tallyMethod(result.method).severalSeats ? null : breakTie(result.winners, tieBreak, (option) => `“${option}”`);
  if (!tie || tieBreak.kind === "none") return { ...result, tie };
  const [, ...below] = result.ranking;
  const rest = tie.tied.filter((option) => !tie.left.includes(option));
  return { ...result, winners: tie.left, ranking: [tie.left, rest, ...below].filter((tier) => tier.length > 0), tie };
}
