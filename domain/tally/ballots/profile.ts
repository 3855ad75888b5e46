import { DomainError } from "../../kernel";
import { isBlank, isCanonical, packBallot } from "./packing";
import { type Ballot, type BallotType, MAX_OPTIONS, type OptionKey } from "./types";

/** Equal ballots taken together: how many there are and what they weigh in all. */
export type BallotGroup = { readonly packed: Uint8Array; readonly ballots: number; readonly weight: number };

export type BallotCount = { readonly ballots: number; readonly weight: number };

/** Every ballot of a round, ready to count: equal ballots merged, blank ones set apart. */
export type Profile = {
  readonly ballotType: BallotType;
  readonly optionKeys: readonly OptionKey[];
  readonly groups: readonly BallotGroup[];
  readonly counted: BallotCount;
  readonly blank: BallotCount;
};

/**
 * Checks and merges a round's ballots. Weights are positive whole numbers, so that every sum is exact.
 * Throws `invalid`, `too-many` or `invalid-ballot`.
 */
export function profileOf(ballotType: BallotType, optionKeys: readonly OptionKey[], groups: Iterable<BallotGroup>): Profile {
  checkOptions(optionKeys);
  const merged = mergeGroups(groups);
  for (const { packed } of merged)
    if (!isCanonical(packed, ballotType, optionKeys.length))
      throw new DomainError("invalid-ballot", "A stored ballot does not belong to this poll.");
  const filled = merged.filter(({ packed }) => !isBlank(packed, ballotType));
  const counted = sum(filled);
  const cast = sum(merged);
  if (!Number.isSafeInteger(cast.weight)) throw new DomainError("too-large", "The ballots weigh more than can be added exactly.");
  return {
    ballotType,
    optionKeys,
    groups: filled,
    counted,
    blank: { ballots: cast.ballots - counted.ballots, weight: cast.weight - counted.weight },
  };
}

/** Packs and merges ballots that are still objects, in any order. Weight and number of copies default to 1. */
export function groupBallots(
  ballots: Iterable<{ readonly ballot: Ballot; readonly weight?: number; readonly copies?: number }>,
  optionKeys: readonly OptionKey[],
): readonly BallotGroup[] {
  const groups: BallotGroup[] = [];
  for (const { ballot, weight = 1, copies = 1 } of ballots)
    groups.push({ packed: packBallot(ballot, optionKeys), ballots: copies, weight: weight * copies });
  return mergeGroups(groups);
}

function mergeGroups(groups: Iterable<BallotGroup>): BallotGroup[] {
  const merged = new Map<string, { packed: Uint8Array; ballots: number; weight: number }>();
  for (const { packed, ballots, weight } of groups) {
    if (!isPositiveInteger(ballots) || !isPositiveInteger(weight))
      throw new DomainError("invalid", "A ballot's weight must be a positive whole number.", { ballots, weight });
    const key = String.fromCharCode.apply(null, packed as unknown as number[]);
    const same = merged.get(key);
    if (same) {
      same.ballots += ballots;
      same.weight += weight;
    } else merged.set(key, { packed, ballots, weight });
  }
  return [...merged.values()];
}

function checkOptions(optionKeys: readonly OptionKey[]): void {
  if (optionKeys.length === 0) throw new DomainError("invalid", "A poll needs at least one option.");
  if (optionKeys.length > MAX_OPTIONS)
    throw new DomainError("too-many", `A poll takes at most ${MAX_OPTIONS} options.`, { options: optionKeys.length, maximum: MAX_OPTIONS });
  if (new Set(optionKeys).size !== optionKeys.length) throw new DomainError("invalid", "A poll names one option twice.");
}

const isPositiveInteger = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

function sum(groups: readonly BallotGroup[]): BallotCount {
  let ballots = 0;
  let weight = 0;
  for (const group of groups) {
    ballots += group.ballots;
    weight += group.weight;
  }
  return { ballots, weight };
}
