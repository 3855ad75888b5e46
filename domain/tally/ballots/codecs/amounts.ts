import type { Ballot, BallotLimits, CumulativeBallot, OptionKey, QuadraticBallot, ScoreBallot } from "../types";
import { type BallotCodec, byteEach } from "./codec";

/** For each option its score plus one, 0 when unscored. */
export const score: BallotCodec<ScoreBallot> = amountCodec({
  read: ({ scores }: ScoreBallot) => scores,
  write: (scores): ScoreBallot => ({ scores }),
  offset: 1,
  excess: (scores, { maximumScore }) => {
    const wrong = scores.find((given) => !isWhole(given) || given > maximumScore);
    return wrong === undefined ? null : `A score is a whole number from 0 to ${maximumScore}, not ${wrong}.`;
  },
  fits: (packed, { maximumScore }) => {
    for (const byte of packed) if (byte > maximumScore + 1) return false;
    return true;
  },
});

/** For each option its dots. */
export const cumulative: BallotCodec<CumulativeBallot> = amountCodec({
  read: ({ dots }: CumulativeBallot) => dots,
  write: (dots): CumulativeBallot => ({ dots }),
  offset: 0,
  excess: (dots, { budget }) => {
    if (!dots.every(isWhole)) return "Dots are whole numbers.";
    const spent = dots.reduce((sum, given) => sum + given, 0);
    return spent > budget ? `There are ${budget} dots to give; this ballot gives ${spent}.` : null;
  },
  fits: (packed, { budget }) => {
    let spent = 0;
    for (const byte of packed) spent += byte;
    return spent <= budget;
  },
});

/** For each option its votes. */
export const quadratic: BallotCodec<QuadraticBallot> = amountCodec({
  read: ({ votes }: QuadraticBallot) => votes,
  write: (votes): QuadraticBallot => ({ votes }),
  offset: 0,
  excess: (votes, { budget }) => {
    if (!votes.every(isWhole)) return "Votes are whole numbers.";
    const spent = votes.reduce((sum, given) => sum + given * given, 0);
    return spent > budget ? `There are ${budget} credits to spend; these votes cost ${spent}.` : null;
  },
  fits: (packed, { budget }) => {
    let spent = 0;
    for (const byte of packed) spent += byte * byte;
    return spent <= budget;
  },
});

type Amounts = Readonly<Record<OptionKey, number>>;

type AmountKind<B extends Ballot> = {
  readonly read: (ballot: B) => Amounts;
  readonly write: (amounts: Amounts) => B;
  /** What is added to an amount in its byte; without it no amount and an amount of 0 mean the same. */
  readonly offset: 0 | 1;
  readonly excess: (amounts: readonly number[], limits: BallotLimits) => string | null;
  /** The same of packed amounts: asked of every ballot counted, so that it makes nothing. */
  readonly fits: (packed: Uint8Array, limits: BallotLimits) => boolean;
};

function amountCodec<B extends Ballot>({ read, write, offset, excess, fits }: AmountKind<B>): BallotCodec<B> {
  return {
    width: byteEach,
    pack: (ballot, optionKeys) =>
      Uint8Array.from(optionKeys, (option) => (Object.hasOwn(read(ballot), option) ? read(ballot)[option]! + offset : 0)),
    unpack: (packed, optionKeys) =>
      write(Object.fromEntries(optionKeys.flatMap((option, index) => (packed[index] === 0 ? [] : [[option, packed[index]! - offset]])))),
    isCanonical: (packed, _, limits) => fits(packed, limits),
    blank: 0,
    named: (ballot) => Object.keys(read(ballot)).map((option) => [option]),
    excess: (ballot, limits) => excess(Object.values(read(ballot)), limits),
  };
}

const isWhole = (amount: number): boolean => Number.isInteger(amount) && amount >= 0;
