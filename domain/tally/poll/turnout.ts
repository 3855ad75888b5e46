import { DomainError } from "../../kernel";
import { type Amount, fraction, shareOf, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";

/** Who voted. People are counted, not their weight, except under `weight`. */
export type Turnout = {
  readonly eligible: number;
  readonly cast: number;
  readonly counted: number;
  readonly blank: number;
  /** Cast ballots as a share of eligible electors. */
  readonly share: Amount;
  readonly quorum: Quorum;
  readonly weight: { readonly eligible: number; readonly cast: number; readonly counted: number; readonly blank: number };
};

/** `percent` of the eligible electors, rounded up to whole people; a blank ballot takes part. */
export type Quorum = { readonly percent: number; readonly needed: number; readonly met: boolean };

export type Electorate = {
  readonly eligible: number;
  /** What all eligible electors weigh together; by default one each. */
  readonly eligibleWeight?: number;
  /** Least share of eligible electors who must cast a ballot, a whole number from 0 to 100. */
  readonly quorum?: number;
};

/** Throws `invalid` when there are more ballots than electors, or a quorum that is no whole percentage. */
export function turnoutOf({ counted, blank }: Profile, { eligible, eligibleWeight = eligible, quorum = 0 }: Electorate): Turnout {
  const cast = counted.ballots + blank.ballots;
  const castWeight = counted.weight + blank.weight;
  if (!Number.isInteger(quorum) || quorum < 0 || quorum > 100)
    throw new DomainError("invalid", "A quorum is a whole percentage.", { quorum });
  if (cast > eligible || castWeight > eligibleWeight)
    throw new DomainError("invalid", "There are more ballots than eligible electors.", { cast, eligible, castWeight, eligibleWeight });
  const needed = Math.ceil((quorum * eligible) / 100);
  return {
    eligible,
    cast,
    counted: counted.ballots,
    blank: blank.ballots,
    share: toAmount(shareOf(fraction(cast), fraction(eligible))),
    quorum: { percent: quorum, needed, met: cast >= needed },
    weight: { eligible: eligibleWeight, cast: castWeight, counted: counted.weight, blank: blank.weight },
  };
}
