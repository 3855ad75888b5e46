import type { ApprovalBallot } from "../types";
import type { BallotCodec } from "./codec";

/** A little-endian bit set. */
export const approval: BallotCodec<ApprovalBallot> = {
  width: (options) => Math.ceil(options / 8),
  pack: ({ approved }, optionKeys) => {
    const packed = new Uint8Array(approval.width(optionKeys.length));
    for (const option of approved) setBit(packed, optionKeys.indexOf(option));
    return packed;
  },
  unpack: (packed, optionKeys) => ({ approved: optionKeys.filter((_, index) => hasBit(packed, index)) }),
  isCanonical: (packed, options, { maximumChoices }) =>
    (options % 8 === 0 || packed.at(-1)! >> (options % 8) === 0) && (maximumChoices === null || countBits(packed) <= maximumChoices),
  blank: 0,
  named: ({ approved }) => approved.map((option) => [option]),
  excess: ({ approved }, { maximumChoices }) =>
    maximumChoices !== null && approved.length > maximumChoices
      ? `Approve at most ${maximumChoices}; this ballot approves ${approved.length}.`
      : null,
};

export const hasBit = (bits: Uint8Array, index: number): boolean => ((bits[index >> 3]! >> (index & 7)) & 1) === 1;

export function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3]! |= 1 << (index & 7);
}

function countBits(bits: Uint8Array): number {
  let count = 0;
  for (let byte of bits) for (; byte > 0; byte &= byte - 1) count++;
  return count;
}
