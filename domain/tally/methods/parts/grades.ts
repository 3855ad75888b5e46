import { type Fraction, fraction } from "../../amount";
import { isFavourable } from "../../ballots/favour";
import type { Profile } from "../../ballots/profile";
import { weighValues } from "../../ballots/sums";

/** For each option the weight of the ballots that give it each score, from 0 to the highest; unscored counts as 0. */
export function scoreCounts(profile: Profile): readonly (readonly number[])[] {
  return weighValues(profile, profile.limits.maximumScore + 2).map(([unscored = 0, zero = 0, ...others]) => [unscored + zero, ...others]);
}

/** The sum of values that so much weight gives, exact for any weight: `counts[value]`. */
export const sumOfCounts = (counts: readonly number[]): bigint =>
  counts.reduce((sum, weight, value) => sum + BigInt(value) * BigInt(weight), 0n);

/** The weight of the ballots that give at least half of the highest score. */
export const favourableWeight = (counts: readonly number[], profile: Profile): Fraction =>
  fraction(counts.reduce((sum, weight, score) => (isFavourable(score, profile.limits) ? sum + weight : sum), 0));

/** The most that one option could get: the highest score from every ballot counted. */
export const mostPoints = ({ counted, limits }: Profile): Fraction => fraction(BigInt(counted.weight) * BigInt(limits.maximumScore));

export const favourableSays = (option: string, votes: string): string => `${option} gets at least half of the highest score from ${votes}`;
