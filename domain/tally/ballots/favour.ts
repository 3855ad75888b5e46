import type { BallotLimits } from "./types";

/** Whether a score speaks for an option: at least half of the highest, and more than 0. Ours. */
export const isFavourable = (score: number, { maximumScore }: BallotLimits): boolean => score > 0 && score * 2 >= maximumScore;
