import type { Answer, Item } from "../items/types";
import { summaryOf } from "../statistics/summary";
import type { WeightedRatings } from "./scores";

export type HeatCell = { readonly n: number; readonly median: number | null; readonly mean: number | null };
/** `cells[option][criterion]`, in the order in which items name them. */
export type HeatMap = {
  readonly options: readonly string[];
  readonly criteria: readonly string[];
  readonly cells: readonly (readonly HeatCell[])[];
};

/** Options by criteria, from the items that rate an option by a criterion; answers to items that ask the same are taken together. */
export function heatMapOf(items: readonly { readonly item: Item; readonly answers: readonly Answer[] }[]): HeatMap {
  const rated = items.flatMap(({ item, answers }) =>
    item.kind === "rating" && item.settings.option !== null && item.settings.criterion !== null
      ? [{ option: item.settings.option, criterion: item.settings.criterion, ratings: answers as readonly Answer<"rating">[] }]
      : [],
  );
  const options = [...new Set(rated.map(({ option }) => option))];
  const criteria = [...new Set(rated.map(({ criterion }) => criterion))];
  const cell = (option: string, criterion: string): HeatCell => {
    const summary = summaryOf(rated.flatMap((one) => (one.option === option && one.criterion === criterion ? one.ratings : [])));
    return { n: summary?.n ?? 0, median: summary?.median ?? null, mean: summary?.mean ?? null };
  };
  return { options, criteria, cells: options.map((option) => criteria.map((criterion) => cell(option, criterion))) };
}

/**
 * The ratings of a heat map with weights for its criteria, as `sensitivityOf` takes them. A criterion without a weight has none; options
 * that nobody rated by a criterion with weight are left out, and named.
 */
export function weighted(
  { options, criteria, cells }: HeatMap,
  weights: ReadonlyMap<string, number>,
  centre: "median" | "mean",
): { readonly table: WeightedRatings; readonly leftOut: readonly string[] } {
  const columns = criteria.map((key) => ({ key, weight: weights.get(key) ?? 0 }));
  const isRated = (row: readonly HeatCell[]) => row.every((cell, column) => cell[centre] !== null || columns[column]!.weight === 0);
  const rows = options.map((option, place) => ({ option, cells: cells[place]! }));
  const kept = rows.filter((row) => isRated(row.cells));
  return {
    table: {
      options: kept.map(({ option }) => option),
      criteria: columns.filter(({ weight }) => weight !== 0),
      ratings: kept.map((row) => row.cells.flatMap((cell, column) => (columns[column]!.weight === 0 ? [] : [cell[centre]!]))),
    },
    leftOut: rows.filter((row) => !isRated(row.cells)).map(({ option }) => option),
  };
}
