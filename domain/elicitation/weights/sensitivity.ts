import { exactSum } from "../statistics/exact-sum";
import { type OptionScore, scoresOf, TIE, type WeightedRatings, weightShares } from "./scores";

/** The weight at which another option draws level with the first, and which; beyond it the other leads. */
export type Turn = { readonly weight: number; readonly option: string };

export type CriterionSensitivity = {
  readonly criterion: string;
  readonly weight: number;
  /** The nearest turn when the weight falls, or rises, with the others kept in proportion; null where the first option stays first. */
  readonly below: Turn | null;
  readonly above: Turn | null;
};

export type SmallestChange = {
  readonly option: string;
  /** The share of all weight that has to pass from some criteria to another, 0 to 1. */
  readonly moved: number;
  /** The weights after it, at which both options are level. */
  readonly weights: readonly number[];
};

export type Sensitivity = {
  readonly scores: readonly OptionScore[];
  /** Several where they tie: then nothing has to change, and no turns are given. */
  readonly first: readonly string[];
  readonly criteria: readonly CriterionSensitivity[];
  /** Null where no weights put another option first. */
  readonly smallest: SmallestChange | null;
};

/**
 * What change of the criteria's weights would change the first option. Exact: scores are linear in the weights. One criterion at a time
 * with the others kept in proportion (equal where the criterion has all weight), and the least weight that has to be moved between
 * any criteria. Null where the weights are none, or there are no options.
 */
export function sensitivityOf(table: WeightedRatings): Sensitivity | null {
  const shares = weightShares(table.criteria);
  if (!shares || table.options.length === 0) return null;
  const scores = scoresOf(table, shares);
  const highest = scores.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const leaders = scores.flatMap(({ score }, row) => (highest - score <= TIE ? [row] : []));
  const [leader] = leaders;
  const isTied = leaders.length > 1;
  return {
    scores,
    first: leaders.map((row) => table.options[row]!),
    criteria: table.criteria.map(({ key }, column) => ({
      criterion: key,
      weight: shares[column]!,
      ...(isTied ? { below: null, above: null } : turnsOf(table, shares, leader!, column)),
    })),
    smallest: isTied ? null : smallestChange(table, shares, leader!),
  };
}

/** The leader's lead over each option is a line in the criterion's weight; where it comes to nothing, the option is level. */
function turnsOf(
  table: WeightedRatings,
  shares: readonly number[],
  leader: number,
  column: number,
): { below: Turn | null; above: Turn | null } {
  const now = shares[column]!;
  const rest = exactSum(shares.filter((_, other) => other !== column));
  const others = shares.length - 1;
  const inRest = shares.map((share, other) => (other === column ? 0 : rest > 0 ? share / rest : others > 0 ? 1 / others : 0));
  let below: Turn | null = null;
  let above: Turn | null = null;
  if (others === 0) return { below, above };
  table.options.forEach((option, row) => {
    if (row === leader) return;
    const leads = leadsOver(table, leader, row);
    const without = exactSum(leads.map((lead, other) => lead * inRest[other]!));
    const slope = leads[column]! - without;
    const weight = -without / slope;
    if (!Number.isFinite(weight) || weight <= 0 || weight >= 1) return;
    if (slope > 0 && weight < now && (!below || weight > below.weight)) below = { weight, option };
    if (slope < 0 && weight > now && (!above || weight < above.weight)) above = { weight, option };
  });
  return { below, above };
}

/**
 * For each option, weight goes from the criteria that favour the leader most to the one that favours the option most, until both are
 * level: no other way takes less. The option that needs least; of equal ones the first.
 */
function smallestChange(table: WeightedRatings, shares: readonly number[], leader: number): SmallestChange | null {
  let smallest: SmallestChange | null = null;
  table.options.forEach((option, row) => {
    if (row === leader) return;
    const leads = leadsOver(table, leader, row);
    const to = leads.reduce((best, lead, column) => (lead < leads[best]! ? column : best), 0);
    if (leads[to]! >= 0) return;
    const weights = [...shares];
    let gap = exactSum(leads.map((lead, column) => lead * shares[column]!));
    const givers = leads.map((_, column) => column).sort((a, b) => leads[b]! - leads[a]! || a - b);
    const moves: number[] = [];
    for (const from of givers) {
      const gain = leads[from]! - leads[to]!;
      if (gap <= 0 || gain <= 0) break;
      const move = Math.min(shares[from]!, gap / gain);
      weights[from]! -= move;
      weights[to]! += move;
      gap -= move * gain;
      moves.push(move);
    }
    const moved = exactSum(moves);
    if (!smallest || moved < smallest.moved) smallest = { option, moved, weights };
  });
  return smallest;
}

const leadsOver = ({ ratings }: WeightedRatings, leader: number, row: number): readonly number[] =>
  ratings[leader]!.map((rating, column) => rating - ratings[row]![column]!);
