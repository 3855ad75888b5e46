import type { ItemResults, PanelResultsView, PanelRoundResults } from "@/contracts/panel/results";
import type { CriterionSensitivity, HeatMap, Sensitivity } from "@/domain/elicitation";
import { formatFigure, formatNumber, formatPercent, joinWords, plural } from "@/lib/format";
import { CONSENSUS_WORDS, withUnit } from "./words";

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

/** Who stayed, and whether the panel came closer to one order of the options. */
export function roundsFinding(rounds: readonly Pick<PanelRoundResults, "results">[]): string {
  const answered = rounds.map(({ results }) => results.respondents);
  const orders = rounds.flatMap(({ results }) => (results.concordance ? [results.concordance.w] : []));
  const [first, last] = [answered[0] ?? 0, answered.at(-1) ?? 0];
  const who =
    rounds.length > 1
      ? `${plural(first, "panellist")} answered in the first round and ${formatNumber(last)} in the last.`
      : `${plural(first, "panellist")} answered.`;
  if (orders.length === 0) return who;
  const came =
    orders.length > 1 ? ` went from ${formatFigure(orders[0]!)} to ${formatFigure(orders.at(-1)!)}` : ` is ${formatFigure(orders[0]!)}`;
  return `${who} Kendall’s W${came}: at 1 all put what they rate into one order, at 0 there is none.`;
}

/** What the distribution of an item over the rounds shows. */
export function distributionFinding(name: string, rounds: readonly Pick<ItemResults, "facets">[], place = 0): string {
  const told = rounds.map(({ facets }) => facets[place]!);
  const last = told.at(-1)!;
  const { median, iqr } = last.summary;
  if (median === null) return sentence(name, "too few answers to show");
  const verdict = last.consensus ? `, ${CONSENSUS_WORDS[last.consensus]}` : "";
  const before = told.at(-2)?.summary.iqr ?? null;
  const move = iqr === null || before === null ? "" : iqr < before ? ", closer than before" : iqr > before ? ", wider than before" : "";
  return sentence(name, `median ${formatFigure(median)}${move}${verdict}`);
}

/** With a name before it, or alone. */
const sentence = (name: string, words: string): string => (name ? `${name}: ${words}` : words.charAt(0).toUpperCase() + words.slice(1));

/** Whether the panel draws together on the items of one scale, from the first round that asked each to the last. */
export function convergenceFinding(lines: readonly { readonly item: string; readonly iqr: number | null }[]): string {
  const items = [...new Set(lines.map(({ item }) => item))];
  const pairs = items.flatMap((item) => {
    const known = lines.filter((line) => line.item === item).flatMap(({ iqr }) => (iqr === null ? [] : [iqr]));
    return known.length < 2 ? [] : [[known[0]!, known.at(-1)!] as const];
  });
  const closer = pairs.filter(([before, after]) => after < before).length;
  const wider = pairs.filter(([before, after]) => after > before).length;
  if (pairs.length === 0) return "Where the panel stands, and how far apart it is";
  if (closer === 0 && wider === 0) return "The panel is as far apart as at first";
  if (closer === 0) return `The panel moved apart on ${wider} of ${plural(pairs.length, "item")}`;
  return `The panel drew together on ${closer} of ${plural(pairs.length, "item")}${wider > 0 ? `, and apart on ${wider}` : ""}`;
}

/** What stands first among parts by their medians: the least rank, or the most points. */
export function leadersFinding(
  parts: readonly { readonly key: string; readonly median: number }[],
  isRank: boolean,
  unit: string,
  labelOf: (key: string) => string,
): string {
  const medians = parts.map(({ median }) => median);
  const best = isRank ? Math.min(...medians) : Math.max(...medians);
  const first = parts.filter(({ median }) => median === best).map(({ key }) => labelOf(key));
  const stands = first.length > 1 ? "stand level at the top" : "stands first";
  return `${joinWords(first)} ${stands}, with a median ${isRank ? "rank " : ""}of ${withUnit(best, unit)}`;
}

/** Which cell of the heat map stands out. */
export function heatFinding({ options, criteria, cells }: HeatMap, words: (key: string) => string): string {
  const rated = cells.flatMap((row, option) =>
    row.flatMap(({ median }, criterion) => (median === null ? [] : [{ option, criterion, median }])),
  );
  if (rated.length === 0) return "No option was rated by enough panellists";
  const most = Math.max(...rated.map(({ median }) => median));
  const best = rated.filter(({ median }) => median === most);
  const named = best.map(({ option, criterion }) => `${words(options[option]!)} by ${words(criteria[criterion]!).toLowerCase()}`);
  if (best.length > 3)
    return `${best.length} of ${plural(rated.length, "rating")} stand level at the top, with a median of ${formatFigure(most)}`;
  return `${joinWords(named)} ${best.length > 1 ? "stand" : "stands"} highest, with a median of ${formatFigure(most)}`;
}

/** Which option is first by the weights, and how little would change it. */
export function weightsFinding({ first, smallest }: Sensitivity, words: (key: string) => string): string {
  if (first.length > 1) return `${first.map(words).join(" and ")} are level at these weights`;
  const leads = `${words(first[0]!)} is first`;
  if (!smallest) return `${leads} whatever the weights`;
  return `${leads}; ${words(smallest.option)} draws level when ${formatPercent(smallest.moved, smallest.moved < 0.1 ? 1 : 0)} of the weight moves`;
}

/** Which single weight has the least room before another option comes first. */
export function turnsFinding(criteria: readonly CriterionSensitivity[], words: (key: string) => string): string {
  const turns = criteria.flatMap(({ criterion, weight, below, above }) => [
    ...(below ? [{ criterion, verb: "falls", turn: below, room: weight - below.weight }] : []),
    ...(above ? [{ criterion, verb: "rises", turn: above, room: above.weight - weight }] : []),
  ]);
  const [nearest] = turns.sort((a, b) => a.room - b.room);
  if (!nearest) return "No change of one weight alone would change the first option";
  const { criterion, verb, turn } = nearest;
  return `Nearest change: if ${words(criterion).toLowerCase()} ${verb} to ${formatPercent(turn.weight, 1)}, ${words(turn.option)} comes first`;
}
