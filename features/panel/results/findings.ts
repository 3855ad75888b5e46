import type { ItemResults, PanelResultsView, PanelRoundResults } from "@/contracts/panel/results";
import type { HeatMap, Sensitivity } from "@/domain/elicitation";
import { formatPercent, plural } from "@/lib/format";
import { CONSENSUS_WORDS, number } from "./words";

/** What the panel came to, in a sentence. */
export function headlineOf({ rounds, closedAt }: Pick<PanelResultsView, "rounds" | "closedAt">): string {
  const last = rounds.at(-1);
  if (!last) return "No round of the panel has closed yet";
  const { stop, items, respondents } = last.results;
  const after = plural(rounds.length, "round");
  if (stop && stop.of > 0) {
    const settled = `${stop.settled} of ${plural(stop.of, "item")} settled after ${after}`;
    return stop.stops ? `${settled}: the panel may end` : closedAt ? settled : `${settled}: the panel goes on`;
  }
  const agreed = items.filter(({ facets }) => facets.some(({ consensus }) => consensus === "in" || consensus === "out")).length;
  const judged = items.filter(({ facets }) => facets.some(({ consensus }) => consensus !== null)).length;
  if (judged === 0) return `${plural(respondents, "panellist")} answered ${plural(items.length, "item")}`;
  return `The panel agrees on ${agreed} of ${plural(judged, "item")} after ${after}`;
}

/** What the distribution of an item over the rounds shows. */
export function distributionFinding(name: string, rounds: readonly Pick<ItemResults, "facets">[], place = 0): string {
  const told = rounds.map(({ facets }) => facets[place]!);
  const last = told.at(-1)!;
  const { median, iqr } = last.summary;
  if (median === null) return `${name}: too few answers to show`;
  const verdict = last.consensus ? `, ${CONSENSUS_WORDS[last.consensus]}` : "";
  const before = told.at(-2)?.summary.iqr ?? null;
  const move = iqr === null || before === null ? "" : iqr < before ? ", closer than before" : iqr > before ? ", wider than before" : "";
  return `${name}: median ${number(median)}${move}${verdict}`;
}

/** Whether the panel draws together from round to round. */
export function convergenceFinding(rounds: readonly PanelRoundResults[]): string {
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last || first === last) return "Where the panel stands, and how far apart it is";
  const pairs = last.results.items.flatMap((item) => {
    const earlier = first.results.items.find(({ id }) => id === item.id);
    return item.iqr === null || earlier?.iqr == null || !item.facets[0]?.scale?.isWhole ? [] : [[earlier.iqr, item.iqr] as const];
  });
  const closer = pairs.filter(([before, after]) => after < before).length;
  const wider = pairs.filter(([before, after]) => after > before).length;
  if (pairs.length === 0) return "Where the panel stands, round by round";
  if (closer === 0 && wider === 0) return "The panel is as far apart as in its first round";
  return `The panel drew together on ${closer} of ${plural(pairs.length, "item")}${wider > 0 ? `, and apart on ${wider}` : ""}`;
}

/** Which cell of the heat map stands out. */
export function heatFinding({ options, criteria, cells }: HeatMap, words: (key: string) => string): string {
  const rated = cells.flatMap((row, option) =>
    row.flatMap(({ median }, criterion) => (median === null ? [] : [{ option, criterion, median }])),
  );
  const [best] = rated.toSorted((a, b) => b.median - a.median);
  if (!best) return "No option was rated by enough panellists";
  return `${words(options[best.option]!)} does best by ${words(criteria[best.criterion]!)}, with a median of ${number(best.median)}`;
}

/** Which option is first by the weights, and how little would change it. */
export function weightsFinding({ first, smallest }: Sensitivity, words: (key: string) => string): string {
  if (first.length > 1) return `${first.map(words).join(" and ")} are level at these weights`;
  const leads = `${words(first[0]!)} is first`;
  if (!smallest) return `${leads} whatever the weights`;
  return `${leads}; ${words(smallest.option)} draws level when ${formatPercent(smallest.moved, smallest.moved < 0.1 ? 1 : 0)} of the weight moves`;
}
