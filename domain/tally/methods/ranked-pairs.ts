import type { Profile } from "../ballots/profile";
import type { OptionKey } from "../ballots/types";
import { pairwiseMatrix } from "../pairwise/matrix";
import { linkStrengths } from "../pairwise/paths";
import type { Link, LocksStep } from "../steps";
import { lockInTurns } from "../ties/lock-orders";
import type { Edge } from "../ties/partial-order";
import { orderTied, type TieBreak } from "../ties/tie-break";
import { tiersOfWays, waysStep } from "../ties/ways";
import type { Count, TallyMethod, TallySettings } from "../types";
import { closestContest, linksStep, pairwiseStep, supportSays } from "./parts/contests";
import { countOf } from "./parts/ranking";

/**
 * Ranked pairs: pairwise victories are locked from the strongest to the weakest, save those that would close a circle (Tideman 1987).
 * Conventions: strength is winning votes (or margins) with nothing behind it; a tied pair has no link; equally strong links are taken
 * by the poll's tie-break (first the one whose loser it puts last, then the one whose winner it puts first), otherwise in every order.
 */
export const rankedPairs: TallyMethod = {
  label: "Ranked pairs",
  says: "Options are compared two by two; victories are locked in from the strongest down, leaving out those that would close a circle.",
  ballotTypes: ["ranked", "score"],
  source: { title: "Tideman 1987, Independence of clones as a criterion for voting rules", url: "https://doi.org/10.1007/BF00433944" },
  supportSays,
  count,
};

function count(profile: Profile, { measure, unranked, tieBreak }: TallySettings): Count {
  const { optionKeys, counted } = profile;
  const pairs = pairwiseMatrix(profile, unranked);
  const links = linkStrengths(pairs, measure);
  const turns = takeTurns(optionKeys, links.values, tieBreak);
  const ways = lockInTurns(optionKeys.length, turns);
  const ranking = tiersOfWays(optionKeys, ways);
  return countOf(profile, {
    ranking,
    rankingSays: "Options that no locked link leads to are first; then those that none leads to from an option left, and so on.",
    figures: (index) => {
      const support = closestContest(pairs, index, counted.weight);
      return { support, amounts: { support } };
    },
    steps: [
      pairwiseStep(optionKeys, pairs, unranked),
      linksStep(optionKeys, pairs, links, measure),
      { kind: "locks", says: ways.several ? ONE_OF_SEVERAL : ONLY, links: lockOneWay(optionKeys, turns) },
      ...waysStep(optionKeys, ways),
    ],
  });
}

const ONLY = "Take the links from the strongest to the weakest. Lock each one, unless locked links already lead the other way.";
const ONE_OF_SEVERAL = `${ONLY} Some links are equally strong and the order between them matters; one of the orders is shown here.`;

type StrongEdge = Edge & { readonly strength: number };

/** Strongest first; links that nothing tells apart are in one turn. */
function takeTurns(optionKeys: readonly OptionKey[], strengths: Float64Array, tieBreak: TieBreak): readonly (readonly StrongEdge[])[] {
  const size = optionKeys.length;
  const tiers = orderTied(optionKeys, tieBreak);
  const tierOf = optionKeys.map((option) => tiers.findIndex((tier) => tier.includes(option)));
  const compare = (a: StrongEdge, b: StrongEdge): number =>
    b.strength - a.strength || tierOf[b.to]! - tierOf[a.to]! || tierOf[a.from]! - tierOf[b.from]!;
  const links = Array.from(strengths, (strength, at) => ({ from: Math.floor(at / size), to: at % size, strength }))
    .filter(({ strength }) => strength > 0)
    .sort(compare);
  const turns: StrongEdge[][] = [];
  for (const [position, link] of links.entries()) {
    if (position > 0 && compare(links[position - 1]!, link) === 0) turns.at(-1)!.push(link);
    else turns.push([link]);
  }
  return turns;
}

/** One way to show: links of one turn by the keys of their options, so that it does not depend on the order of options. */
function lockOneWay(optionKeys: readonly OptionKey[], turns: readonly (readonly StrongEdge[])[]): LocksStep["links"] {
  const name = ({ from, to, strength }: StrongEdge): Link => ({ from: optionKeys[from]!, to: optionKeys[to]!, strength });
  const strengths = [...new Set(turns.map(([link]) => link!.strength))];
  const locked = new Map<OptionKey, OptionKey[]>(optionKeys.map((option) => [option, []]));
  return turns.flatMap((links) =>
    links
      .map(name)
      .sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1))
      .map((link) => {
        const against = pathBetween(locked, link.to, link.from);
        if (against.length === 0) locked.set(link.from, [...locked.get(link.from)!, link.to].sort());
        return { ...link, turn: strengths.indexOf(link.strength) + 1, locked: against.length === 0, against };
      }),
  );
}

/** A shortest path of locked links, the first by keys; empty when there is none. */
function pathBetween(locked: ReadonlyMap<OptionKey, readonly OptionKey[]>, from: OptionKey, to: OptionKey): readonly OptionKey[] {
  const cameFrom = new Map<OptionKey, OptionKey | null>([[from, null]]);
  for (const option of cameFrom.keys()) for (const next of locked.get(option)!) if (!cameFrom.has(next)) cameFrom.set(next, option);
  if (!cameFrom.has(to)) return [];
  const path: OptionKey[] = [];
  for (let at: OptionKey | null = to; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
  return path;
}
