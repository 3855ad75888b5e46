import { compareFractions, type Fraction, fraction, plus, ZERO } from "@/domain/tally/amount";
import type { OptionKey, RankedBallot } from "@/domain/tally/ballots/types";
import type { Measure, UnrankedConvention } from "@/domain/tally/types";
import type { RawProfile } from "./arbitraries";

/** The methods written a second time, as a person would who has read their definition and has all the time in the world. */
export type Ranked = RawProfile<RankedBallot>;

/** Options in the order asked about; what follows the first is not compared. */
export type Winners = readonly OptionKey[];

const placeOn = (ballot: RankedBallot, option: OptionKey): number => {
  const at = ballot.tiers.findIndex((tier) => tier.includes(option));
  return at === -1 ? Number.POSITIVE_INFINITY : at;
};

/** Weight of the ballots that put one option above another. */
export function votesAbove({ ballots }: Ranked, one: OptionKey, other: OptionKey, unranked: UnrankedConvention): number {
  return ballots.reduce((sum, { ballot, weight }) => {
    const [a, b] = [placeOn(ballot, one), placeOn(ballot, other)];
    return a < b && (unranked === "last" || b < Number.POSITIVE_INFINITY) ? sum + weight : sum;
  }, 0);
}

/** One point per option strictly below, half per tie; with "ignored" only options that the ballot ranks are compared. Twice the points. */
export function bordaTwice(profile: Ranked, option: OptionKey, unranked: UnrankedConvention): number {
  let points = 0;
  for (const { ballot, weight } of profile.ballots) {
    if (ballot.tiers.length === 0) continue;
    for (const other of profile.options) {
      const [own, its] = [placeOn(ballot, option), placeOn(ballot, other)];
      if (other === option || (unranked === "ignored" && Math.max(own, its) === Number.POSITIVE_INFINITY)) continue;
      points += weight * (own < its ? 2 : own === its ? 1 : 0);
    }
  }
  return points;
}

type Link = { readonly from: OptionKey; readonly to: OptionKey; readonly strength: number };

function linksOf(profile: Ranked, measure: Measure, unranked: UnrankedConvention): readonly Link[] {
  return profile.options.flatMap((from) =>
    profile.options.flatMap((to) => {
      const prefer = votesAbove(profile, from, to, unranked);
      const against = votesAbove(profile, to, from, unranked);
      return prefer > against ? [{ from, to, strength: measure === "margins" ? prefer - against : prefer }] : [];
    }),
  );
}

export function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, index) => permutations(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

/** Ranked pairs by every order of links that does not put a weaker one before a stronger one; null when these are too many. */
export function rankedPairsByAllOrders(profile: Ranked, measure: Measure, unranked: UnrankedConvention): Winners | null {
  const links = linksOf(profile, measure, unranked);
  const strengths = [...new Set(links.map(({ strength }) => strength))].sort((a, b) => b - a);
  const groups = strengths.map((strength) => links.filter((link) => link.strength === strength));
  if (groups.some((group) => group.length > 6)) return null;
  if (groups.map((group) => permutations(group).length).reduce((a, b) => a * b, 1) > 5000) return null;
  const orders = groups.reduce<readonly (readonly Link[])[]>(
    (begun, group) => begun.flatMap((order) => permutations(group).map((more) => [...order, ...more])),
    [[]],
  );
  const winners = new Set(orders.flatMap((order) => sourcesAfterLocking(profile.options, order)));
  return profile.options.filter((option) => winners.has(option));
}

function sourcesAfterLocking(options: readonly OptionKey[], order: readonly Link[]): readonly OptionKey[] {
  const locked: Link[] = [];
  const reaches = (from: OptionKey, to: OptionKey): boolean =>
    from === to || locked.some((link) => link.from === from && reaches(link.to, to));
  for (const link of order) if (!reaches(link.to, link.from)) locked.push(link);
  return options.filter((option) => !locked.some(({ to }) => to === option));
}

/** Every order, the best of them, and the places that each option has in these. */
export function kemenyByAllOrders(profile: Ranked, unranked: UnrankedConvention) {
  const agreement = (order: readonly OptionKey[]): number =>
    order.reduce(
      (sum, one, at) => sum + order.slice(at + 1).reduce((votes, other) => votes + votesAbove(profile, one, other, unranked), 0),
      0,
    );
  const scored = permutations(profile.options).map((order) => ({ order, agreement: agreement(order) }));
  const best = Math.max(...scored.map((row) => row.agreement));
  const orders = scored.filter((row) => row.agreement === best).map(({ order }) => order);
  return { best, orders, bestPlace: (option: OptionKey) => Math.min(...orders.map((order) => order.indexOf(option) + 1)) };
}

/** First choices among some options; a ballot that ties several splits its weight. */
export function firstChoicesOf({ ballots }: Ranked, standing: readonly OptionKey[]): ReadonlyMap<OptionKey, Fraction> {
  const votes = new Map<OptionKey, Fraction>(standing.map((option) => [option, ZERO]));
  for (const { ballot, weight } of ballots) {
    const tier = ballot.tiers.map((options) => options.filter((option) => standing.includes(option))).find(({ length }) => length > 0);
    for (const option of tier ?? []) votes.set(option, plus(votes.get(option)!, fraction(weight, tier!.length)));
  }
  return votes;
}

/** Everybody who wins in some way of breaking ties for the fewest votes, one option out at a time. */
export function irvByAllWays(profile: Ranked, standing: readonly OptionKey[] = profile.options): ReadonlySet<OptionKey> {
  const votes = firstChoicesOf(profile, standing);
  const fewest = [...votes.values()].reduce((a, b) => (compareFractions(b, a) < 0 ? b : a));
  if (standing.length === 1 || [...votes.values()].every((own) => compareFractions(own, ZERO) === 0)) return new Set(standing);
  const losers = standing.filter((option) => compareFractions(votes.get(option)!, fewest) === 0);
  return new Set(
    losers.flatMap((loser) => [
      ...irvByAllWays(
        profile,
        standing.filter((option) => option !== loser),
      ),
    ]),
  );
}
