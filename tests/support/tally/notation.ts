import { type Profile, packBallots, profileOf } from "@/domain/tally/ballots/profile";
import { DEFAULT_BALLOT_LIMITS, type OptionKey, type RankedBallot, type ScoreBallot, type Tier } from "@/domain/tally/ballots/types";
import type { RawProfile } from "./arbitraries";

/** "A>B=C" as a ranked ballot. */
export function parseRanking(text: string): RankedBallot {
  return { tiers: text.split(">").map((tier) => tier.split("=").map((option) => option.trim())) };
}

/** Lines of "12: A>B=C" as a profile. The options are those named, in alphabetical order, unless given. */
export function parseProfile(text: string, optionKeys?: readonly OptionKey[]): Profile {
  const lines = linesOf(text).map(([copies, ranking]) => ({ copies: Number(copies), ballot: parseRanking(ranking) }));
  const named = [...new Set(lines.flatMap(({ ballot }) => ballot.tiers.flat()))].sort();
  const options = optionKeys ?? named;
  return profileOf("ranked", options, packBallots(lines, options));
}

/** ["A", ["B", "C"]] as tiers; inside a tier the order means nothing. */
export const sortTiers = (ranking: readonly (OptionKey | Tier)[]): readonly Tier[] =>
  ranking.map((tier) => (typeof tier === "string" ? [tier] : tier.toSorted()));

/** Lines of "12: A=5 B=3" as a profile of score ballots; options are those named, in alphabetical order. */
export function parseScores(text: string, maximumScore = DEFAULT_BALLOT_LIMITS.maximumScore): Profile {
  const limits = { ...DEFAULT_BALLOT_LIMITS, maximumScore };
  const lines = linesOf(text).map(([copies, scores]) => ({ copies: Number(copies), ballot: parseScoreBallot(scores) }));
  const options = [...new Set(lines.flatMap(({ ballot }) => Object.keys(ballot.scores)))].sort();
  return profileOf("score", options, packBallots(lines, options, limits), limits);
}

/** "A=5 B=3" as a score ballot. */
function parseScoreBallot(text: string): ScoreBallot {
  const pairs = text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split("="));
  return { scores: Object.fromEntries(pairs.map(([option, score]) => [option!, Number(score)])) };
}

/** Lines of either kind as ballots that are not packed yet. */
export function parseRaw(text: string): RawProfile {
  const parse = /=\d/.test(text) ? parseScoreBallot : parseRanking;
  const ballots = linesOf(text).map(([weight, ballot]) => ({ ballot: parse(ballot), weight: Number(weight) }));
  const named = ballots.flatMap(({ ballot }) => ("tiers" in ballot ? ballot.tiers.flat() : Object.keys(ballot.scores)));
  return { options: [...new Set(named)].sort(), ballots };
}

const linesOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(":") as [number: string, ballot: string]);
