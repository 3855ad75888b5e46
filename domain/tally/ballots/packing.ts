import { DomainError } from "../../kernel";
import { refusalToCount } from "./refusal";
import {
  type ApprovalBallot,
  type Ballot,
  type BallotType,
  ballotTypeOf,
  type OptionKey,
  type PluralityBallot,
  type RankedBallot,
} from "./types";

/**
 * The canonical bytes of a ballot: one byte string per meaning, so that equal ballots are equal bytes.
 * Plurality: the option's index, 0xFF when blank. Approval: a little-endian bit set. Ranked: for each option
 * its tier counted from 1 without gaps, 0 when unranked. Throws `refusalToCount` for a ballot that cannot be counted.
 */
export function packBallot(ballot: Ballot, optionKeys: readonly OptionKey[]): Uint8Array {
  const ballotType = ballotTypeOf(ballot);
  const refusal = refusalToCount(ballot, optionKeys, ballotType);
  if (refusal) throw refusal;
  const packed = new Uint8Array(packedWidth(ballotType, optionKeys.length));
  if ("choice" in ballot) packed[0] = ballot.choice === null ? BLANK_CHOICE : optionKeys.indexOf(ballot.choice);
  else if ("approved" in ballot) for (const option of ballot.approved) setBit(packed, optionKeys.indexOf(option));
  else for (const [tier, options] of ballot.tiers.entries()) for (const option of options) packed[optionKeys.indexOf(option)] = tier + 1;
  return packed;
}

/** The ballot that `packed` stands for; options come in snapshot order. Throws `invalid-ballot` on bytes that no ballot packs to. */
export function unpackBallot(packed: Uint8Array, optionKeys: readonly OptionKey[], ballotType: BallotType): Ballot {
  if (!isCanonical(packed, ballotType, optionKeys.length))
    throw new DomainError("invalid-ballot", "These bytes are not a ballot of this poll.");
  return unpackers[ballotType](packed, optionKeys);
}

/** Bytes in a packed ballot. */
export function packedWidth(ballotType: BallotType, optionCount: number): number {
  return { plurality: 1, approval: Math.ceil(optionCount / 8), ranked: optionCount }[ballotType];
}

/** Whether some ballot packs to exactly these bytes. */
export function isCanonical(packed: Uint8Array, ballotType: BallotType, optionCount: number): boolean {
  if (packed.length !== packedWidth(ballotType, optionCount)) return false;
  switch (ballotType) {
    case "plurality":
      return packed[0]! < optionCount || packed[0] === BLANK_CHOICE;
    case "approval":
      return optionCount % 8 === 0 || packed.at(-1)! >> (optionCount % 8) === 0;
    case "ranked":
      return hasDenseTiers(packed);
  }
}

/** Whether these canonical bytes choose, approve and rank nothing. */
export function isBlank(packed: Uint8Array, ballotType: BallotType): boolean {
  return ballotType === "plurality" ? packed[0] === BLANK_CHOICE : packed.every((byte) => byte === 0);
}

export const hasBit = (bits: Uint8Array, index: number): boolean => ((bits[index >> 3]! >> (index & 7)) & 1) === 1;

const BLANK_CHOICE = 0xff;

const unpackers = {
  plurality: (packed, optionKeys): PluralityBallot => ({
    choice: packed[0] === BLANK_CHOICE ? null : optionKeys[packed[0]!]!,
  }),
  approval: (packed, optionKeys): ApprovalBallot => ({
    approved: optionKeys.filter((_, index) => hasBit(packed, index)),
  }),
  ranked: (packed, optionKeys): RankedBallot => ({
    tiers: Array.from({ length: Math.max(0, ...packed) }, (_, tier) => optionKeys.filter((_, index) => packed[index] === tier + 1)),
  }),
} as const satisfies Record<BallotType, (packed: Uint8Array, optionKeys: readonly OptionKey[]) => Ballot>;

function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3]! |= 1 << (index & 7);
}

/** Tiers are 1, 2, 3 … with none left out. */
function hasDenseTiers(packed: Uint8Array): boolean {
  let seen = 0;
  let highest = 0;
  for (const tier of packed) {
    if (tier > packed.length) return false;
    if (tier > 0) seen |= 1 << (tier - 1);
    if (tier > highest) highest = tier;
  }
  return seen >>> 0 === 2 ** highest - 1;
}
