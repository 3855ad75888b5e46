import { compareFractions, type Fraction, fraction, minus, plus, times, ZERO } from "@/domain/tally/amount";
import type { OptionKey, RankedBallot } from "@/domain/tally/ballots/types";
import type { Ranked } from "./naive";

/** A paper and what it is worth with each option that holds it. */
type Paper = { readonly ballot: RankedBallot; readonly weight: number; readonly held: ReadonlyMap<OptionKey, Fraction> };

type State = {
  readonly papers: readonly Paper[];
  readonly continuing: readonly OptionKey[];
  readonly elected: readonly OptionKey[];
  /** Votes after every stage, the latest first. */
  readonly history: readonly ReadonlyMap<OptionKey, Fraction>[];
};

type Election = { readonly quota: Fraction; readonly seats: number; readonly found: Set<OptionKey>; budget: number };

/**
 * The Scottish rules written a second time, paper by paper: everybody who is elected in some way of breaking ties that looking back
 * leaves open, one option excluded at a time. Null when that takes too many stages.
 */
export function stvByAllWays(profile: Ranked, seats: number): ReadonlySet<OptionKey> | null {
  const counted = profile.ballots.filter(({ ballot }) => ballot.tiers.length > 0);
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const papers = counted.map((paper) => ({ ...paper, held: next(paper.ballot, profile.options, fraction(1), new Map()) }));
  const election = { quota: fraction(Math.floor(total / (seats + 1)) + 1), seats, found: new Set<OptionKey>(), budget: 3000 };
  goOn(election, { papers, continuing: profile.options, elected: [], history: [tally(papers, profile.options)] }, profile.options);
  return election.budget < 0 ? null : election.found;
}

function goOn(election: Election, before: State, options: readonly OptionKey[]): void {
  const { quota, seats } = election;
  if (--election.budget < 0) return;
  const votes = before.history[0]!;
  const atQuota = before.continuing.filter((option) => compareFractions(votes.get(option)!, quota) >= 0);
  const elected = [...before.elected, ...atQuota];
  const continuing = before.continuing.filter((option) => !atQuota.includes(option));
  if (elected.length >= seats || elected.length + continuing.length <= seats) {
    for (const option of elected.length >= seats ? elected : [...elected, ...continuing]) election.found.add(option);
    return;
  }
  const surpluses = elected.filter((option) => compareFractions(votes.get(option)!, quota) > 0);
  const isSurplus = surpluses.length > 0;
  const tied = narrow(isSurplus ? surpluses : continuing, before.history, isSurplus ? 1 : -1);
  for (const option of tied) {
    const left = continuing.filter((other) => other !== option);
    const total = votes.get(option)!;
    const surplus = minus(total, quota);
    const worth = (value: Fraction): Fraction => (isSurplus ? cut(times(surplus, value), total) : value);
    const papers = before.papers.map((paper) => {
      const value = paper.held.get(option);
      if (value === undefined) return paper;
      const rest = new Map(paper.held);
      rest.delete(option);
      return { ...paper, held: next(paper.ballot, left, worth(value), rest) };
    });
    const after = new Map(tally(papers, options));
    for (const other of elected) after.set(other, other === option ? quota : votes.get(other)!);
    goOn(election, { papers, continuing: left, elected, history: [after, ...before.history] }, options);
  }
}

function next(ballot: RankedBallot, among: readonly OptionKey[], value: Fraction, rest: ReadonlyMap<OptionKey, Fraction>) {
  const tier = ballot.tiers.map((options) => options.filter((option) => among.includes(option))).find(({ length }) => length > 0) ?? [];
  const held = new Map(rest);
  for (const option of tier) held.set(option, plus(held.get(option) ?? ZERO, times(value, fraction(1, tier.length))));
  return held;
}

const tally = (papers: readonly Paper[], options: readonly OptionKey[]): ReadonlyMap<OptionKey, Fraction> =>
  new Map(
    options.map((option) => [
      option,
      papers.reduce((sum, { weight, held }) => plus(sum, times(held.get(option) ?? ZERO, fraction(weight))), ZERO),
    ]),
  );

function narrow(options: readonly OptionKey[], history: State["history"], sign: 1 | -1): readonly OptionKey[] {
  return history.reduce((tied, votes) => {
    const best = tied.map((option) => votes.get(option)!).reduce((a, b) => (compareFractions(a, b) * sign >= 0 ? a : b));
    return tied.filter((option) => compareFractions(votes.get(option)!, best) === 0);
  }, options);
}

const cut = (above: Fraction, below: Fraction): Fraction => {
  const { numerator, denominator } = times(above, fraction(below.denominator, below.numerator));
  return fraction((numerator * 100_000n) / denominator, 100_000);
};
