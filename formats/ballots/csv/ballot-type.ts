import type { BallotType } from "@/domain/tally";
import type { ReadRequest } from "../types";
import { EMPTY, FIRST_ANSWER, LAST_ANSWER, NO, YES } from "./values";

/** What the cells of a grid look like. */
export type GridLook = {
  readonly hasAnswers: boolean;
  readonly hasMarks: boolean;
  readonly hasZero: boolean;
  readonly highest: number;
  /** Whether some row has numbers above 0 and none of them is 1. */
  readonly misses1: boolean;
};

/**
 * The type of ballots in a grid: what is asked for; else what the header says; else what whoever asks can count, as far as the
 * cells leave it open; else what the cells look like. Only 0 and 1, or marks: approvals. A 0, a number above the number of options,
 * or a row whose best number is not 1: scores. Otherwise ranks.
 */
export function gridType(look: GridLook, options: number, declared: BallotType | null, { ballotType, wanted }: ReadRequest): BallotType {
  if (ballotType) return ballotType;
  if (declared) return declared;
  const numbers = look.hasZero || look.highest > options || look.misses1 ? "score" : "ranked";
  const natural = look.hasAnswers ? "consent" : look.hasMarks || look.highest <= 1 ? "approval" : numbers;
  if (!wanted || wanted.includes(natural)) return natural;
  if (wanted.length === 1) return wanted[0]!;
  if (look.hasMarks && wanted.includes("plurality")) return "plurality";
  return wanted.includes(numbers) ? numbers : natural;
}

/** Looks at cells, row by row. */
export function gridLooker() {
  const look = { hasAnswers: false, hasMarks: false, hasZero: false, highest: 0, misses1: false };
  let lowest = Number.POSITIVE_INFINITY;
  return {
    look: look as GridLook,
    cell(value: number): void {
      if (value === EMPTY) return;
      if (value === 0) look.hasZero = true;
      else if (value > 0) {
        if (value < lowest) lowest = value;
        if (value > look.highest) look.highest = value;
      } else if (value === YES || value === NO) look.hasMarks = true;
      else if (value <= FIRST_ANSWER && value >= LAST_ANSWER) look.hasAnswers = true;
    },
    row(): void {
      if (lowest !== Number.POSITIVE_INFINITY && lowest !== 1) look.misses1 = true;
      lowest = Number.POSITIVE_INFINITY;
    },
  };
}
