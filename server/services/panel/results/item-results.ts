import type { BreakdownName, FacetResults, ItemResults, ShownStability, ShownText } from "@/contracts/panel/results";
import type { KeptGroups, PanelRules } from "@/contracts/panel/shared";
import { type AnonymityLevel, inKeyedOrder, mayAccompany, textsToShow } from "@/domain/disclosure";
import {
  type Answer,
  type Conventions,
  type FacetStatistics,
  facetsOf,
  type Interval,
  intervalsOf,
  itemStability,
  outliersOf,
  readingsOf,
  statisticsOf,
} from "@/domain/elicitation";
import { type BreakdownFacts, breakdownsOf, partBreakdownsOf } from "./breakdowns";
import { sha256 } from "./digest";
import { partsOf, questionOf } from "./questions";
import type { ItemRespondents } from "./respondents";
import { type Gate, gateOf, shownSummary } from "./shown";

/** An item's answers in an earlier round, and the groups that its results there showed, for each facet and for its parts. */
export type EarlierAnswers = {
  readonly respondents: ItemRespondents;
  /** Whether what they answered then is at hand. */
  readonly isKnown: boolean;
  readonly shown: (facet: string | null) => Readonly<Record<BreakdownName, readonly string[]>>;
};

export type ItemTerms = {
  readonly anonymity: AnonymityLevel;
  readonly keptGroups: KeptGroups | null;
  readonly rules: PanelRules;
  /** Figures were let out while the panel ran, in a way that keeps groups from being shown after it. */
  readonly isSpent: boolean;
  /** What decides the order of texts; it never leaves the server. */
  readonly secret: string;
};

/** What may be told of one item in one round. `earlier`: rounds that asked it in the same way, oldest first. */
export function itemResults(respondents: ItemRespondents, earlier: readonly EarlierAnswers[], terms: ItemTerms): ItemResults {
  const { item, answers, cannotSay } = respondents;
  const gate = gateOf(terms.anonymity, item.kind);
  const n = answers.size;
  const statistics = statisticsOf(item, [...answers.values()], conventionsOf(terms.rules));
  const isTold = gate("mean", n);
  const facets = statistics.facets.map((facet, place) => facetResults(facet, place, respondents, earlier, terms, gate));
  const question = partsOf(item, answers);
  return {
    id: item.id,
    key: item.key,
    kind: item.kind,
    n,
    cannotSay,
    facets,
    agreement: isTold ? statistics.agreement : null,
    iqr: gate("quartiles", n) ? statistics.iqr : null,
    concordance: gate("concordance", n) ? statistics.concordance : null,
    interval: isTold ? statistics.interval : null,
    intervals: gate("every-answer", n) ? everyInterval(respondents) : null,
    shares: isTold ? statistics.shares : null,
    choices: isTold ? statistics.choices : [],
    parts: question ? partBreakdownsOf(question, factsOf(null, respondents, earlier, terms), gate) : [],
    stability: stabilityOf(respondents, earlier.at(-1)?.respondents ?? null, gate),
    texts: textsOf(respondents, terms),
  };
}

/** Percent agreement and consensus as the panel reads them. */
export const conventionsOf = ({ agreement, consensus }: PanelRules): Conventions =>
  agreement === null ? { consensus } : { agreement, consensus };

function facetResults(
  { key, agreement, consensus, disagreementIndex, polarisation }: FacetStatistics,
  place: number,
  respondents: ItemRespondents,
  earlier: readonly EarlierAnswers[],
  terms: ItemTerms,
  gate: Gate,
): FacetResults {
  const { item, answers } = respondents;
  const values = [...answers.values()].map((answer) => readingsOf(item, answer)[place]!);
  const question = questionOf(item, answers, place);
  const isEvery = gate("every-answer", values.length);
  return {
    key,
    scale: facetsOf(item)[place]!.scale,
    summary: shownSummary(values, gate),
    agreement: gate("agreement", values.length) ? agreement : null,
    consensus: isEvery ? consensus : null,
    disagreementIndex: isEvery ? disagreementIndex : null,
    polarisation: isEvery ? polarisation : null,
    breakdowns: question ? breakdownsOf(question, factsOf(place, respondents, earlier, terms), gate) : [],
  };
}

/** `place` null: all parts together. */
function factsOf(
  place: number | null,
  respondents: ItemRespondents,
  earlier: readonly EarlierAnswers[],
  { anonymity, keptGroups, isSpent }: ItemTerms,
): BreakdownFacts {
  const textsIn = ({ item, answers }: ItemRespondents): ReadonlyMap<string, string> =>
    new Map([...answers].map(([holder, answer]) => [holder, JSON.stringify(place === null ? answer : readingsOf(item, answer)[place])]));
  const facet = place === null ? null : facetsOf(respondents.item)[place]!.key;
  return {
    anonymity,
    keptGroups,
    isSpent,
    groups: respondents.groups,
    now: textsIn(respondents),
    earlier: earlier.map((round) => ({
      shown: round.shown(facet),
      isKnown: round.isKnown,
      answers: textsIn(round.respondents),
      groups: round.respondents.groups,
    })),
  };
}

function everyInterval({ item, answers }: ItemRespondents): readonly Interval[] | null {
  if (item.kind !== "estimate") return null;
  const intervals = [...intervalsOf(item, answers as ReadonlyMap<string, Answer<"estimate">>).values()];
  return intervals.sort((a, b) => a.best - b.best || a.low - b.low || a.high - b.high);
}

function stabilityOf({ item, answers }: ItemRespondents, before: ItemRespondents | null, gate: Gate): ShownStability | null {
  const stability = before && itemStability(item, before.answers, answers);
  if (!stability) return null;
  const { n, moved, kappa } = stability;
  return gate("movement", n) ? { n, moved, kappa } : { n, moved: null, kappa: { linear: null, quadratic: null } };
}

/** Reasons, and the answers to an open question. On which side somebody stands is told where single answers are. */
function textsOf({ item, answers, reasons }: ItemRespondents, { anonymity, rules, secret }: ItemTerms): readonly ShownText[] {
  const written = item.kind === "reason" ? (answers as ReadonlyMap<string, string>) : reasons;
  const rows = [...written].map(([id, text]) => ({ id, text }));
  const key = { question: item.id, secret };
  const shown = textsToShow(rows, answers.size, key, sha256);
  if (!mayAccompany(anonymity, "answer", "panellist")) return shown.map((text) => ({ text, standing: null }));
  if (anonymity !== "named" && shown.length === 0) return [];
  const sides = new Map(outliersOf(item, answers, rules.outliers).map(({ panellist, facets }) => [panellist, facets[0]!.standing]));
  return inKeyedOrder(rows, key, sha256).map(({ id, text }) => ({
    text,
    standing: item.kind === "reason" || !answers.has(id) ? null : (sides.get(id) ?? "within"),
  }));
}
