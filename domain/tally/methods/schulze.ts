import { fraction, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";
import type { OptionKey, Tier } from "../ballots/types";
import { type PairwiseMatrix, pairwiseMatrix, toRows } from "../pairwise/matrix";
import { linkStrengths, pathsInLinks, strongestPaths } from "../pairwise/paths";
import type { BeatsStep, TallyStep } from "../steps";
import type { Count, TallyMethod, TallySettings } from "../types";
import { beats, closestContest, linksStep, pairwiseStep, supportSays } from "./parts/contests";
import { countOf } from "./parts/ranking";

/**
 * Schulze: an option beats another when its strongest chain of pairwise victories to the other is stronger than
 * the chain back. Conventions: strength is winning votes (or margins) with nothing behind it; a tied pair has no link;
 * every unbeaten option wins; the ranking takes the unbeaten, then those unbeaten among the rest, and so on.
 */
export const schulze: TallyMethod = {
  label: "Schulze",
  says: "Options are compared two by two; chains of victories decide where majorities run in a circle.",
  ballotTypes: ["ranked", "score"],
  source: {
    title: "Schulze 2011, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method",
    url: "https://doi.org/10.1007/s00355-010-0475-4",
  },
  supportSays,
  count,
};

function count(profile: Profile, settings: TallySettings): Count {
  const { optionKeys } = profile;
  const pairs = pairwiseMatrix(profile, settings.unranked);
  const links = linkStrengths(pairs, settings.measure);
  const strongest = strongestPaths(links);
  const ranking = unbeatenTiers(strongest, optionKeys);
  return countOf(profile, {
    ranking,
    rankingSays: "Options that nothing beats are first; then those that nothing left beats, and so on.",
    figures: (option) => {
      const support = closestContest(pairs, option, profile.counted.weight);
      const wins = toAmount(fraction(optionKeys.filter((_, other) => beats(strongest, option, other)).length));
      return { support, amounts: { wins, support } };
    },
    steps: working({ optionKeys, pairs, links, strongest, ...settings }),
  });
}

/** The beats relation is transitive (Schulze 2011, section 4.1), so every round leaves someone unbeaten. */
function unbeatenTiers(strongest: PairwiseMatrix, optionKeys: readonly OptionKey[]): readonly Tier[] {
  const tiers: Tier[] = [];
  let left = optionKeys.map((_, index) => index);
  while (left.length > 0) {
    const unbeaten = left.filter((option) => !left.some((other) => beats(strongest, other, option)));
    tiers.push(unbeaten.map((index) => optionKeys[index]!));
    left = left.filter((option) => !unbeaten.includes(option));
  }
  return tiers;
}

type Working = {
  readonly optionKeys: readonly OptionKey[];
  readonly pairs: PairwiseMatrix;
  readonly links: PairwiseMatrix;
  readonly strongest: PairwiseMatrix;
} & TallySettings;

function working({ optionKeys, pairs, links, strongest, measure, unranked }: Working): readonly TallyStep[] {
  return [
    pairwiseStep(optionKeys, pairs, unranked),
    linksStep(optionKeys, pairs, links, measure),
    {
      kind: "strongest-paths",
      says: "A path is as strong as its weakest link. For every two options take the strongest path from one to the other.",
      options: optionKeys,
      strengths: toRows(strongest),
      paths: pathsInLinks(links, strongest, optionKeys),
    },
    {
      kind: "beats",
      says: "An option beats another when its path there is stronger than the path back.",
      pairs: listBeats(optionKeys, strongest),
    },
  ];
}

function listBeats(optionKeys: readonly OptionKey[], strongest: PairwiseMatrix): BeatsStep["pairs"] {
  const { size, values } = strongest;
  return optionKeys.flatMap((one, a) =>
    optionKeys.slice(a + 1).map((other, offset) => {
      const b = a + 1 + offset;
      const winner = beats(strongest, a, b) ? one : beats(strongest, b, a) ? other : null;
      return { pair: [one, other] as const, there: values[a * size + b]!, back: values[b * size + a]!, winner };
    }),
  );
}
