import { DomainError } from "../../kernel";
import { codecOf } from "./codecs/codecs";
import { refusalToCount } from "./refusal";
import { type Ballot, type BallotLimits, type BallotType, ballotTypeOf, DEFAULT_BALLOT_LIMITS, type OptionKey } from "./types";

/** The canonical bytes of a ballot, as its type's codec says. Throws `refusalToCount` for a ballot that cannot be counted. */
export function packBallot(ballot: Ballot, optionKeys: readonly OptionKey[], limits: BallotLimits = DEFAULT_BALLOT_LIMITS): Uint8Array {
  const ballotType = ballotTypeOf(ballot);
  const refusal = refusalToCount(ballot, optionKeys, ballotType, limits);
  if (refusal) throw refusal;
  return codecOf(ballotType).pack(ballot, optionKeys);
}

/** The ballot that `packed` stands for; options come in snapshot order. Throws `invalid-ballot` on bytes that no ballot packs to. */
export function unpackBallot(
  packed: Uint8Array,
  optionKeys: readonly OptionKey[],
  ballotType: BallotType,
  limits: BallotLimits = DEFAULT_BALLOT_LIMITS,
): Ballot {
  if (!isCanonical(packed, ballotType, optionKeys.length, limits))
    throw new DomainError("invalid-ballot", "These bytes are not a ballot of this poll.");
  return codecOf(ballotType).unpack(packed, optionKeys);
}

/** Bytes in a packed ballot. */
export const packedWidth = (ballotType: BallotType, optionCount: number): number => codecOf(ballotType).width(optionCount);

/** Whether some ballot packs to exactly these bytes. */
export function isCanonical(
  packed: Uint8Array,
  ballotType: BallotType,
  optionCount: number,
  limits: BallotLimits = DEFAULT_BALLOT_LIMITS,
): boolean {
  return packed.length === packedWidth(ballotType, optionCount) && codecOf(ballotType).isCanonical(packed, optionCount, limits);
}

/** Whether these canonical bytes say nothing about any option. */
export function isBlank(packed: Uint8Array, ballotType: BallotType): boolean {
  const { blank } = codecOf(ballotType);
  for (const byte of packed) if (byte !== blank) return false;
  return true;
}

/** The canonical bytes of a ballot that says nothing about any option. */
export const packBlank = (ballotType: BallotType, optionCount: number): Uint8Array =>
  new Uint8Array(packedWidth(ballotType, optionCount)).fill(codecOf(ballotType).blank);
