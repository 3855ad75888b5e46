import type { BallotType } from "@/domain/tally";

/** Why a ballot on which nothing is chosen yet cannot be cast. */
export const CHOOSE_FIRST = {
  plurality: "Choose an option first, or “Blank ballot”.",
  approval: "Tick at least one option first.",
  ranked: "Rank at least one option first.",
  score: "Give at least one option a score first.",
  cumulative: "Give at least one dot first.",
  quadratic: "Buy at least one vote first.",
  consent: "Answer for at least one option first.",
} as const satisfies Record<BallotType, string>;
