import { type BallotLimits, type BallotType, MAX_AMOUNT } from "@/domain/tally";
import { scoreRange } from "../gathering/ballot-sink";
import { EMPTY, FIRST_ANSWER, LAST_ANSWER, NO, YES } from "./values";

/** Makes packed ballots of the values in a row. */
export type RowFiller = {
  /** Why this value cannot stand under an option, as the end of a sentence that begins with the cell, or null. */
  readonly cell: (option: number, value: number) => string | null;
  /** Completes the ballot. Why the row as a whole is none, as a sentence, or null. */
  readonly row: () => string | null;
  /** The limits that the ballots taken need. */
  readonly limits: () => Partial<BallotLimits>;
};

export function rowFiller(ballotType: BallotType, packed: Uint8Array, options: number, limit: number | null): RowFiller {
  switch (ballotType) {
    case "ranked":
      return ranks(packed, options);
    case "score":
      return amounts(packed, "score", 1, (highest) => ({ maximumScore: Math.max(limit ?? 0, scoreRange(highest)) }));
    case "cumulative":
      return amounts(
        packed,
        "number of dots",
        0,
        (_, most) => ({ budget: Math.max(limit ?? 10, most) }),
        (given) => given,
      );
    case "quadratic":
      return amounts(
        packed,
        "number of votes",
        0,
        (_, most) => ({ budget: Math.max(limit ?? 10, most) }),
        (given) => given * given,
      );
    case "approval":
      return marks("an approval", (option) => {
        packed[option >> 3]! |= 1 << (option & 7);
        return true;
      });
    case "plurality":
      return marks("a choice", (option) => {
        const isFirst = packed[0] === 0xff;
        packed[0] = option;
        return isFirst;
      });
    case "consent":
      return answers(packed);
  }
}

/** Lower is better, equal is tied, gaps mean nothing; an empty cell or a 0 is unranked. */
function ranks(packed: Uint8Array, options: number): RowFiller {
  const given = new Float64Array(options);
  return {
    cell(option, value) {
      if (value >= 0 && value <= HIGHEST_RANK) given[option] = value;
      else if (value !== EMPTY) return "is not a rank: 1 is the best, an empty cell is unranked";
      return null;
    },
    row() {
      rankDensely(given, packed);
      given.fill(0);
      return null;
    },
    limits: () => ({}),
  };
}

const HIGHEST_RANK = 1_000_000_000;

/** Turns ranks with gaps into places without. */
function rankDensely(given: Float64Array, packed: Uint8Array): void {
  let highest = 0;
  for (let option = 0; option < given.length; option++) if (given[option]! > highest) highest = given[option]!;
  if (highest >= tiers.length) {
    rankFarApart(given, packed);
    return;
  }
  tiers.fill(0, 0, highest + 1);
  for (let option = 0; option < given.length; option++) tiers[given[option]!] = 1;
  for (let rank = 1, tier = 0; rank <= highest; rank++) if (tiers[rank] === 1) tiers[rank] = ++tier;
  tiers[0] = 0;
  for (let option = 0; option < given.length; option++) packed[option] = tiers[given[option]!]!;
}

/** For each rank its place; ranks are rarely higher. */
const tiers = new Uint8Array(256);

function rankFarApart(given: Float64Array, packed: Uint8Array): void {
  const places = [...new Set(given)].filter((rank) => rank > 0).sort((a, b) => a - b);
  for (const [option, rank] of given.entries()) packed[option] = places.indexOf(rank) + 1;
}

function amounts(
  packed: Uint8Array,
  what: string,
  offset: 0 | 1,
  limits: (highest: number, mostSpent: number) => Partial<BallotLimits>,
  cost: (given: number) => number = () => 0,
): RowFiller {
  let highest = 0;
  let mostSpent = 0;
  let spent = 0;
  return {
    cell(option, value) {
      if (value === EMPTY) return null;
      if (!(value >= 0 && value <= MAX_AMOUNT)) return `is not a ${what}: a whole number from 0 to ${MAX_AMOUNT}`;
      packed[option] = value + offset;
      spent += cost(value);
      if (value > highest) highest = value;
      return null;
    },
    row() {
      mostSpent = Math.max(mostSpent, spent);
      spent = 0;
      return null;
    },
    limits: () => limits(highest, mostSpent),
  };
}

function marks(what: string, mark: (option: number) => boolean): RowFiller {
  let isOverfull = false;
  return {
    cell(option, value) {
      if (value === YES || value === 1) isOverfull ||= !mark(option);
      else if (value !== NO && value !== 0 && value !== EMPTY)
        return `is not the mark of ${what}: 1, x or yes, else 0, no or an empty cell`;
      return null;
    },
    row() {
      if (!isOverfull) return null;
      isOverfull = false;
      return "This row marks several options, and a voter has one choice.";
    },
    limits: () => ({}),
  };
}

function answers(packed: Uint8Array): RowFiller {
  return {
    cell(option, value) {
      if (value <= FIRST_ANSWER && value >= LAST_ANSWER) packed[option] = FIRST_ANSWER - value + 1;
      else if (value !== EMPTY) return "is not an answer: support, abstain, object or block";
      return null;
    },
    row: () => null,
    limits: () => ({}),
  };
}
