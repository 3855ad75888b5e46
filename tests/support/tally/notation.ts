import { type Profile, packBallots, profileOf } from "@/domain/tally/ballots/profile";
import { DEFAULT_BALLOT_LIMITS, type OptionKey, type RankedBallot, type Tier } from "@/domain/tally/ballots/types";
import type { RawProfile } from "./arbitraries";

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

/** Lines of "12: A=5 B=3" as a profile of score ballots; options are those named, in alphabetical order. */
export function parseScores(text: string, maximumScore = DEFAULT_BALLOT_LIMITS.maximumScore): Profile {
  const limits = { ...DEFAULT_BALLOT_LIMITS, maximumScore };
  const lines = text
    .trim()
    .split("\n")
    .map((line) => {
      const [copies, scores] = line.split(":");
      const pairs = scores!.trim().split(/\s+/);
      return { copies: Number(copies), ballot: { scores: Object.fromEntries(pairs.map((pair) => parseScore(pair))) } };
    });
  const options = [...new Set(lines.flatMap(({ ballot }) => Object.keys(ballot.scores)))].sort();
  return profileOf("score", options, packBallots(lines, options, limits), limits);
}

function parseScore(pair: string): [OptionKey, number] {
  const [option, score] = pair.split("=");
  return [option!, Number(score)];
}

/** The same lines as ballots that are not packed yet. */
export function parseRaw(text: string): RawProfile<RankedBallot> {
  const ballots = text
    .trim()
    .split("\n")
    .map((line) => {
      const [weight, ranking] = line.split(":");
      return { ballot: parseRanking(ranking!), weight: Number(weight) };
    });
  return { options: [...new Set(ballots.flatMap(({ ballot }) => ballot.tiers.flat()))].sort(), ballots };
}
