import { type Profile, packBallots, profileOf } from "@/domain/tally/ballots/profile";
import type { OptionKey, RankedBallot, Tier } from "@/domain/tally/ballots/types";

/** "A>B=C" as a ranked ballot. */
export function parseRanking(text: string): RankedBallot {
  return { tiers: text.split(">").map((tier) => tier.split("=").map((option) => option.trim())) };
}

/** Lines of "12: A>B=C" as a profile. The options are those named, in alphabetical order, unless given. */
export function parseProfile(text: string, optionKeys?: readonly OptionKey[]): Profile {
  const lines = text
    .trim()
    .split("\n")
    .map((line) => {
      const [copies, ranking] = line.split(":");
      return { copies: Number(copies), ballot: parseRanking(ranking!) };
    });
  const named = [...new Set(lines.flatMap(({ ballot }) => ballot.tiers.flat()))].sort();
  const options = optionKeys ?? named;
  return profileOf("ranked", options, packBallots(lines, options));
}

/** ["A", ["B", "C"]] as tiers; inside a tier the order means nothing. */
export const sortTiers = (ranking: readonly (OptionKey | Tier)[]): readonly Tier[] =>
  ranking.map((tier) => (typeof tier === "string" ? [tier] : tier.toSorted()));
