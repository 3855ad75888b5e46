import { compareFractions, type Fraction, ZERO } from "../amount";
import type { OptionKey, Tier } from "../ballots/types";
import type { WaysStep } from "../steps";

/**
 * What comes of following every way of resolving the ties inside a count. A place is 1 plus the number of options ahead;
 * `best[i]` and `worst[i]` are option i's over all ways followed.
 * `known`: everything, where every way was followed; only who wins; or less: then whatever may still win has place 1.
 */
export type Ways = {
  readonly several: boolean;
  readonly known: "places" | "winners" | "less";
  readonly best: readonly number[];
  readonly worst: readonly number[];
};

/** How much may be done to know every place, and how much after that to know who can win. */
export type Bounds = { readonly places: number; readonly winners: number };

/** Puts together the places of options over the ways followed. */
export function gatherPlaces(size: number) {
  const best = new Array<number>(size).fill(size);
  const worst = new Array<number>(size).fill(1);
  return {
    add(option: number, place: number): void {
      best[option] = Math.min(best[option]!, place);
      worst[option] = Math.max(worst[option]!, place);
    },
    finish: (several: boolean): Ways => ({ several, known: "places", best, worst }),
  };
}

/** The same with each option's votes when its place is decided: of its best place the fewest. */
export function gatherFates(size: number) {
  const places = gatherPlaces(size);
  const last: ({ readonly place: number; readonly votes: Fraction } | undefined)[] = [];
  return {
    add(option: number, place: number, votes: Fraction): void {
      places.add(option, place);
      const known = last[option];
      if (!known || place < known.place || (place === known.place && compareFractions(votes, known.votes) < 0))
        last[option] = { place, votes };
    },
    finish: places.finish,
    lastVotes: (): readonly Fraction[] => Array.from({ length: size }, (_, option) => last[option]?.votes ?? ZERO),
  };
}

/** Where there are too many ways to follow: `winners` share first place, all others the next. */
export function onlyWinners(size: number, winners: ReadonlySet<number>, known: "winners" | "less"): Ways {
  const options = Array.from({ length: size }, (_, option) => option);
  return {
    several: true,
    known,
    best: options.map((option) => (winners.has(option) ? 1 : winners.size + 1)),
    worst: options.map(() => size),
  };
}

/** Options by their best place over all ways; those with the same best place share a tier. */
export function tiersOfWays(optionKeys: readonly OptionKey[], { best }: Ways): readonly Tier[] {
  return [...new Set(best)].sort((a, b) => a - b).map((place) => optionKeys.filter((_, index) => best[index] === place));
}

/** Nothing when there was only one way. The first `seats` places win. */
export function waysStep(optionKeys: readonly OptionKey[], ways: Ways, seats = 1): readonly WaysStep[] {
  if (!ways.several) return [];
  const rows = optionKeys.map((option, index) => ({
    option,
    wins: ways.best[index]! <= seats,
    bestPlace: ways.best[index]!,
    worstPlace: ways.worst[index]!,
  }));
  return [{ kind: "ways", says: WAYS_SAY[ways.known], resolved: ways.known !== "less", rows }];
}

const WAYS_SAY = {
  places: "Ties inside this count can be resolved in several ways. Every way was followed; an option wins when it wins in one of them.",
  winners:
    "Ties inside this count can be resolved in more ways than can be listed. Who can win is certain; the places of the others are not resolved.",
  less: "Ties inside this count can be resolved in more ways than can be followed: tied, not resolved. Every option that may still win is named.",
} as const satisfies Record<Ways["known"], string>;
