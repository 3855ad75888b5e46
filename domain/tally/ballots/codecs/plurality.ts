import type { PluralityBallot } from "../types";
import { type BallotCodec, withinLimits } from "./codec";

const BLANK = 0xff;

/** The option's index, 0xFF when blank. */
export const plurality: BallotCodec<PluralityBallot> = {
  width: () => 1,
  pack: ({ choice }, optionKeys) => Uint8Array.of(choice === null ? BLANK : optionKeys.indexOf(choice)),
  unpack: (packed, optionKeys) => ({ choice: packed[0] === BLANK ? null : optionKeys[packed[0]!]! }),
  isCanonical: (packed, options) => packed[0]! < options || packed[0] === BLANK,
  blank: BLANK,
  named: ({ choice }) => (choice === null ? [] : [[choice]]),
  excess: withinLimits,
};
