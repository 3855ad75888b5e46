import type { ItemResults, PanelRoundResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import type { HeatMap, OpposingViews } from "@/domain/elicitation";

/** An item with what each round that asked it came to, oldest first. */
export type ItemSeries = {
  readonly item: PanelItemView;
  readonly rounds: readonly { readonly number: number; readonly results: ItemResults }[];
};

/** Every item that a closed round asked, as it was asked last, in the order of the items. */
export function seriesOf(rounds: readonly PanelRoundResults[]): readonly ItemSeries[] {
  const items = new Map(rounds.flatMap((round) => round.items.map((item) => [item.id, item] as const)));
  return [...items.values()]
    .sort((a, b) => a.order - b.order)
    .map((item) => ({
      item,
      rounds: rounds.flatMap(({ number, results }) => {
        const own = results.items.find(({ id }) => id === item.id);
        return own ? [{ number, results: own }] : [];
      }),
    }));
}

/** Options by criteria, each cell as the last round that asked for it left it: later rounds may ask only what was not settled. */
export function heatMapOver(rounds: readonly PanelRoundResults[]): HeatMap | null {
  const maps = rounds.flatMap(({ results }) => results.heatMap ?? []);
  if (maps.length === 0) return null;
  const options = [...new Set(maps.flatMap((map) => map.options))];
  const criteria = [...new Set(maps.flatMap((map) => map.criteria))];
  const cell = (option: string, criterion: string) =>
    maps.flatMap((map) => map.cells[map.options.indexOf(option)]?.[map.criteria.indexOf(criterion)] ?? []).findLast(({ n }) => n > 0) ??
    NOBODY;
  return { options, criteria, cells: options.map((option) => criteria.map((criterion) => cell(option, criterion))) };
}

const NOBODY = { n: 0, median: null, mean: null };

export type OpposingInRound = OpposingViews & { readonly asked: PanelItemView; readonly round: number };

/** The strongest opposing views, of each question as it was asked last. */
export function opposingOver(rounds: readonly PanelRoundResults[]): readonly OpposingInRound[] {
  return seriesOf(rounds)
    .flatMap(({ item, rounds: own }) => {
      const last = own.at(-1)!.number;
      const round = rounds.find(({ number }) => number === last)!;
      return round.results.opposing.filter((one) => one.item === item.key).map((one) => ({ ...one, asked: item, round: last }));
    })
    .sort((a, b) => b.degree - a.degree || b.opposed - a.opposed);
}
