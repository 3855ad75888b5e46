import type { FacetResults, ItemResults, RoundResults, ShownSummary } from "@/contracts/panel/results";
import { csvText } from "../csv";

type Cell = string | number;
type Row = readonly Cell[];

/**
 * One row a figure: round, item, facet, breakdown and group where it is one's, statistic, what it is of (a value of a distribution, a band),
 * and the figure. What may not be told has no row.
 */
export function panelResultsCsv(rounds: readonly RoundResults[]): string {
  const rows = rounds.flatMap((results) => [
    ...figures(results.round, "", "", { respondents: results.respondents, kendall_w: results.concordance?.w ?? null }),
    ...figures(results.round, "", "", {
      settled: results.stop?.settled ?? null,
      settled_of: results.stop?.of ?? null,
      stops: results.stop ? Number(results.stop.stops) : null,
      lost: results.attrition?.lost ?? null,
      of_first_round: results.attrition?.ofFirst ?? null,
    }),
    ...results.items.flatMap((item) => rowsOfItem(results, item)),
  ]);
  return csvText([["round", "item", "facet", "breakdown", "group", "statistic", "of", "figure"], ...rows]);
}

function rowsOfItem({ round, stop }: RoundResults, item: ItemResults): readonly Row[] {
  const judged = stop?.items.find(({ key }) => key === item.key);
  return [
    ...figures(round, item.key, "", {
      n: item.n,
      cannot_say: item.cannotSay,
      agreement: item.agreement,
      iqr: item.iqr,
      kendall_w: item.concordance?.w ?? null,
      interval_low: item.interval?.low ?? null,
      interval_best: item.interval?.best ?? null,
      interval_high: item.interval?.high ?? null,
      paired: item.stability?.n ?? null,
      moved: item.stability?.moved ?? null,
      kappa_linear: item.stability?.kappa.linear ?? null,
      kappa_quadratic: item.stability?.kappa.quadratic ?? null,
      settled: judged?.isSettled == null ? null : Number(judged.isSettled),
    }),
    ...item.facets.flatMap((facet) => rowsOfFacet(round, item.key, facet)),
    ...item.choices.map(({ key, count }): Row => [round, item.key, key, "", "", "count", "", count]),
    ...(item.shares?.parts ?? []).flatMap(({ key, scaledMedian }) => figures(round, item.key, key, { scaled_median: scaledMedian })),
    ...item.parts.flatMap((breakdown): readonly Row[] => {
      if (breakdown.kind === "withheld") return [];
      if (breakdown.kind === "banded") return bandRows(round, item.key, "", breakdown);
      const keys = item.facets.length > 0 ? item.facets.map(({ key }) => key) : item.choices.map(({ key }) => key);
      return breakdown.groups.flatMap(({ group, means }) =>
        means.map((mean, part): Row => [round, item.key, keys[part] ?? "", breakdown.name, group, "mean", "", mean]),
      );
    }),
  ];
}

function rowsOfFacet(round: number, item: string, facet: FacetResults): readonly Row[] {
  const { key, summary, agreement, consensus, disagreementIndex, polarisation, breakdowns } = facet;
  return [
    ...summaryRows(round, item, key, "", "", summary),
    ...figures(round, item, key, {
      agreement,
      consensus,
      disagreement_index: disagreementIndex,
      polarisation: polarisation?.degree ?? null,
      share_low: polarisation?.low ?? null,
      share_high: polarisation?.high ?? null,
    }),
    ...breakdowns.flatMap((breakdown): readonly Row[] => {
      if (breakdown.kind === "withheld") return [];
      if (breakdown.kind === "banded") return bandRows(round, item, key, breakdown);
      return breakdown.groups.flatMap(({ group, summary }) => summaryRows(round, item, key, breakdown.name, group, summary));
    }),
  ];
}

type Banded = Extract<FacetResults["breakdowns"][number], { readonly kind: "banded" }>;

function bandRows(round: number, item: string, facet: string, { name, groups, others }: Banded): readonly Row[] {
  const all = [...groups, { group: others.groups.join(" + "), bands: others.bands }];
  return all.flatMap(({ group, bands }) => bands.map(({ band, count }): Row => [round, item, facet, name, group, "count", band, count]));
}

function summaryRows(round: number, item: string, facet: string, breakdown: string, group: string, summary: ShownSummary): readonly Row[] {
  const { distribution, ...numbers } = summary;
  const place = [round, item, facet, breakdown, group];
  return [
    ...Object.entries(numbers).flatMap(([name, figure]): Row[] => (figure === null ? [] : [[...place, name, "", figure]])),
    ...(distribution ?? []).map(({ value, count }): Row => [...place, "count", value, count]),
  ];
}

const figures = (round: number, item: string, facet: string, named: Readonly<Record<string, Cell | null>>): readonly Row[] =>
  Object.entries(named).flatMap(([name, figure]): Row[] => (figure === null ? [] : [[round, item, facet, "", "", name, "", figure]]));
