import { hasBit } from "../ballots/codecs/approval";
import { isFavourable } from "../ballots/favour";
import { isBlank } from "../ballots/packing";
import type { Profile } from "../ballots/profile";
import { type BallotLimits, type BallotType, CONSENT_ANSWERS } from "../ballots/types";

/** One elector who cast a ballot, by name, for rules that ask who is against. */
export type Voice = {
  /** As in sentences: the delegation's or the person's name. */
  readonly name: string;
  readonly kind: "delegation" | "participant";
  readonly holdsVeto: boolean;
  readonly packed: Uint8Array;
};

export const SIDES = ["for", "against", "neither"] as const;
export type Side = (typeof SIDES)[number];

/** What one elector's ballot says about one option; `breaksSilence`: it opposes it outright. */
export type ElectorVoice = Pick<Voice, "name" | "kind" | "holdsVeto"> & { readonly side: Side; readonly breaksSilence: boolean };

/**
 * Whether a ballot is for an option, against it, or neither. Ours; a blank ballot is neither.
 * Plurality, approval, cumulative, quadratic: for what it gives anything, against the rest. Ranked: for its first place, against
 * its last, where options left out are last together. Score: for what it gives at least half of the highest score, against what
 * it gives less, neither where it gives none. Consent: supports; objects or blocks; abstains or does not answer.
 */
export function sideOf(ballotType: BallotType, packed: Uint8Array, index: number, limits: BallotLimits): Side {
  if (isBlank(packed, ballotType)) return "neither";
  const value = ballotType === "approval" ? Number(hasBit(packed, index)) : packed[ballotType === "plurality" ? 0 : index]!;
  if (isFor(ballotType, value, index, limits)) return "for";
  switch (ballotType) {
    case "ranked":
      return value === 0 || (!packed.includes(0) && value === Math.max(...packed)) ? "against" : "neither";
    case "score":
      return value === 0 ? "neither" : "against";
    case "consent":
      return value > ABSTAIN ? "against" : "neither";
    default:
      return "against";
  }
}

/** Ballots whose "against" is a refusal of the option, not only a preference for another. */
const OPPOSES = { approval: true, consent: true } as const satisfies Partial<Record<BallotType, true>>;

export const breaksSilence = (ballotType: BallotType, side: Side): boolean => side === "against" && ballotType in OPPOSES;

/** How many ballots are for an option, and what they weigh. */
export function inFavour({ ballotType, limits, blocks }: Profile, index: number): { readonly ballots: number; readonly weight: number } {
  const counts = Uint8Array.from({ length: 256 }, (_, value) => Number(isFor(ballotType, value, index, limits)));
  const favour = { ballots: 0, weight: 0 };
  for (const { rows, columns, weights, ballots } of blocks) {
    const column = columns[ballotType === "plurality" ? 0 : index]!;
    for (let row = 0; row < rows; row++)
      if (counts[column[row]!] === 1) {
        favour.ballots += ballots ? ballots[row]! : 1;
        favour.weight += weights ? weights[row]! : 1;
      }
  }
  return favour;
}

/** Whether this value of a profile's column is for the option. */
function isFor(ballotType: BallotType, value: number, index: number, limits: BallotLimits): boolean {
  switch (ballotType) {
    case "plurality":
      return value === index;
    case "score":
      return value > 0 && isFavourable(value - 1, limits);
    case "ranked":
    case "consent":
      return value === 1;
    default:
      return value > 0;
  }
}

const ABSTAIN = CONSENT_ANSWERS.indexOf("abstain") + 1;
