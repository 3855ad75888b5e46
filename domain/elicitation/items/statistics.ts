import { type Concordance, kendallW } from "../concordance/kendall-w";
import type { GroupEstimate } from "../estimates/quantile-averaging";
import { type Agreement, agreementOf } from "../statistics/agreement";
import { type Consensus, type ConsensusRule, consensusOf, DEFAULT_CONSENSUS } from "../statistics/consensus";
import { disagreementIndex } from "../statistics/disagreement";
import { type Polarisation, polarisationOf } from "../statistics/polarisation";
import { type Summary, summaryOf } from "../statistics/summary";
import { type GroupAllocation, groupAllocation } from "./allocations";
import { panelInterval } from "./intervals";
import { applies, facetsOf, KINDS, readingsOf } from "./kinds";
import type { Answer, Facet, Item, ItemStatistic } from "./types";

export type FacetStatistics = {
  readonly key: string;
  readonly summary: Summary | null;
  readonly agreement: number | null;
  readonly consensus: Consensus | null;
  readonly disagreementIndex: number | null;
  readonly polarisation: Polarisation | null;
};

export type ChoiceCount = { readonly key: string; readonly count: number; readonly share: number };

/** What a panel's answers to an item come to. What does not apply to the item's kind is null or empty. */
export type ItemStatistics = {
  readonly n: number;
  readonly facets: readonly FacetStatistics[];
  /** Percent agreement as a share: the least over the facets; for a single choice the share of the most chosen. */
  readonly agreement: number | null;
  /** The widest over the facets. */
  readonly iqr: number | null;
  readonly concordance: Concordance | null;
  /** The panel's 80% interval by quantile averaging, everybody alike. */
  readonly interval: GroupEstimate | null;
  readonly shares: GroupAllocation | null;
  readonly choices: readonly ChoiceCount[];
};

export type Conventions = { readonly agreement?: Agreement; readonly consensus?: ConsensusRule };

/** The statistics that apply to an item, of one round's answers in any order. */
export function statisticsOf(
  item: Item,
  answers: readonly Answer[],
  { agreement, consensus = DEFAULT_CONSENSUS }: Conventions = {},
): ItemStatistics {
  const rows = answers.map((answer) => readingsOf(item, answer));
  const meaning = agreement ?? KINDS[item.kind].agreement;
  const columns = facetsOf(item).map((facet, place) => ({ facet, values: rows.map((row) => row[place]!) }));
  const facets = columns.map(({ facet, values }) => facetStatistics(item, facet, values, meaning, consensus));
  const has = (statistic: ItemStatistic) => applies(item, statistic) && answers.length > 0;
  const choices = has("choices") ? columns.map(({ facet, values }) => choiceCount(facet.key, values)) : [];
  return {
    n: answers.length,
    facets: applies(item, "choices") ? [] : facets,
    agreement: has("agreement") ? (item.kind === "choice" ? agreedChoice(choices, item.settings.atMost) : leastOf(facets)) : null,
    iqr: has("centre") ? widest(facets) : null,
    concordance: has("concordance") ? kendallW(rows) : null,
    interval: item.kind === "estimate" ? panelInterval(item, numbered(answers as readonly Answer<"estimate">[])) : null,
    shares: item.kind === "allocation" ? groupAllocation(item.settings.among, rows) : null,
    choices,
  };
}

function facetStatistics(
  item: Item,
  { key, scale }: Facet,
  values: readonly number[],
  agreement: Agreement,
  rule: ConsensusRule,
): FacetStatistics {
  return {
    key,
    summary: applies(item, "centre") ? summaryOf(values) : null,
    agreement: applies(item, "agreement") ? agreementOf(values, agreement, scale) : null,
    consensus: applies(item, "consensus") ? consensusOf(values, rule, scale) : null,
    disagreementIndex: applies(item, "disagreement") ? disagreementIndex(values) : null,
    polarisation: applies(item, "polarisation") ? polarisationOf(values, scale) : null,
  };
}

function choiceCount(key: string, values: readonly number[]): ChoiceCount {
  const count = values.filter((value) => value === 1).length;
  return { key, count, share: count / values.length };
}

/** Of one choice, the share of the most chosen; of several, of each whether it is chosen, the least of the greater shares. */
function agreedChoice(choices: readonly ChoiceCount[], atMost: number): number {
  const shares = choices.map(({ share }) => share);
  return atMost === 1 ? Math.max(...shares) : Math.min(...shares.map((share) => Math.max(share, 1 - share)));
}

function leastOf(facets: readonly FacetStatistics[]): number | null {
  const known = facets.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
  return known.length === 0 ? null : Math.min(...known);
}

function widest(facets: readonly FacetStatistics[]): number | null {
  const known = facets.flatMap(({ summary }) => (summary === null ? [] : [summary.iqr]));
  return known.length === 0 ? null : Math.max(...known);
}

const numbered = <Value>(answers: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(answers.map((answer, place) => [String(place), answer]));
