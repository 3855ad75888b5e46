import type { Ballot, BallotLimits, OptionKey, Tier } from "../types";

/**
 * How ballots of one type become canonical bytes and back: one byte string per meaning, so that equal ballots are equal bytes.
 * A ballot given to `pack` names known options once each and keeps to the limits; bytes given to the others have `width` bytes.
 */
export type BallotCodec<B extends Ballot = Ballot> = {
  /** Bytes in a packed ballot. */
  readonly width: (options: number) => number;
  readonly pack: (ballot: B, optionKeys: readonly OptionKey[]) => Uint8Array;
  readonly unpack: (packed: Uint8Array, optionKeys: readonly OptionKey[]) => B;
  /** Whether some ballot packs to exactly these bytes. */
  readonly isCanonical: (packed: Uint8Array, options: number, limits: BallotLimits) => boolean;
  /** Every byte of a ballot that says nothing about any option. */
  readonly blank: number;
  /** The options a ballot names, tier by tier where it has tiers. */
  readonly named: (ballot: B) => readonly Tier[];
  /** What breaks the limits, as a sentence, or null. */
  readonly excess: (ballot: B, limits: BallotLimits) => string | null;
};

/** One byte for each option. */
export const byteEach = (options: number): number => options;

export const withinLimits = (): null => null;
