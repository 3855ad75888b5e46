import type { FacetResults, PartsBreakdown, RoundResults, ShownBreakdown } from "@/contracts/panel/results";
import { BREAKDOWNS } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { mayBreakDownAtClose, type Snapshot } from "@/domain/disclosure";
import { attritionOf, heatMapOf, kendallW, opposingViews } from "@/domain/elicitation";
import { canonicalJson } from "@/domain/record";
import type { PanelRow } from "@/server/data/panel/panel/panel";
import type { PanelRoundRow } from "@/server/data/panel/rounds/rounds";
import { secretOf, sha256 } from "./digest";
import { type EarlierAnswers, type ItemTerms, itemResults } from "./item-results";
import { type AnswerHeld, asksTheSame, type ItemRespondents, respondentsOf } from "./respondents";
import { gateOf } from "./shown";
import { stopOf } from "./stop";

export type CloseInput = {
  readonly panel: Pick<PanelRow, "debateId" | "mode" | "anonymity" | "rules" | "stopRule" | "keptGroups">;
  readonly round: Pick<PanelRoundRow, "id" | "number" | "items">;
  /** Closed rounds that asked something, oldest first. */
  readonly earlier: readonly Pick<PanelRoundRow, "id" | "number" | "items" | "results">[];
  /** Confirmed answers of the round. */
  readonly answers: readonly AnswerHeld[];
  /** Those of every earlier round, by its id. A group that was shown in a round whose answers are missing here is not shown again. */
  readonly answersBefore: ReadonlyMap<string, readonly AnswerHeld[]>;
  /** Without rounds: what was let out while the panel ran, by item. Where it is not known, no group is shown. */
  readonly released?: ReadonlyMap<string, readonly Snapshot[]>;
};

export type CloseOutput = {
  readonly results: RoundResults;
  readonly hash: string;
  readonly summary: {
    /** Keys of the items that need not be asked again by the stop rule. */
    readonly settled: readonly string[];
    readonly stops: boolean;
  };
};

/** Whatever will ever be told of a round, from its frozen answers: the same in whatever order they come. Call it on answers that are frozen. */
export function closeResults(input: CloseInput): CloseOutput {
  const { panel, round, answers } = input;
  const secret = secretOf("order of texts", round.id);
  const asked = respondentsOf(round.items, answers);
  const before = input.earlier.map((one) => ({
    round: one,
    results: one.results as RoundResults | null,
    isKnown: input.answersBefore.has(one.id),
    asked: respondentsOf(one.items, input.answersBefore.get(one.id) ?? []),
    answers: input.answersBefore.get(one.id) ?? [],
  }));
  const items = round.items.map((item) => {
    const respondents = asked.get(item.id)!;
    const terms: ItemTerms = { ...panel, secret, isSpent: isSpent(input, respondents) };
    return itemResults(respondents, before.flatMap(earlierOf(item)), terms);
  });
  const stop = stopOf(
    panel,
    round.number,
    asked,
    before.map(({ asked, results }) => ({ asked, results })),
  );
  const results: RoundResults = {
    round: round.number,
    anonymity: panel.anonymity,
    respondents: new Set(answers.map(({ holder }) => holder)).size,
    items,
    concordance: concordanceOf(panel.anonymity, [...asked.values()]),
    attrition: attritionOfWhole([...before, { round, answers }]),
    ...pictures(panel.anonymity, [...asked.values()]),
    stop,
  };
  return {
    results,
    hash: sha256(canonicalJson(results)),
    summary: {
      settled: stop ? stop.items.filter(({ isSettled }) => isSettled).map(({ key }) => key) : [],
      stops: stop?.stops ?? false,
    },
  };
}

type Before = {
  readonly asked: ReadonlyMap<string, ItemRespondents>;
  readonly results: RoundResults | null;
  readonly isKnown: boolean;
};

const earlierOf =
  (item: PanelItemView) =>
  ({ asked, results, isKnown }: Before): readonly EarlierAnswers[] => {
    const respondents = asked.get(item.id);
    if (!respondents || !asksTheSame(item, respondents.item)) return [];
    const told = results?.items.find(({ id }) => id === item.id);
    const shown = (facet: string | null) => {
      const breakdowns = facet === null ? (told?.parts ?? []) : (told?.facets.find(({ key }) => key === facet)?.breakdowns ?? []);
      return Object.fromEntries(
        BREAKDOWNS.map((name) => [name, groupsShown(breakdowns.find((one) => one.name === name))] as const),
      ) as ReturnType<EarlierAnswers["shown"]>;
    };
    return [{ respondents, isKnown, shown }];
  };

const groupsShown = (breakdown: FacetResults["breakdowns"][number] | ShownBreakdown | PartsBreakdown | undefined): readonly string[] =>
  breakdown === undefined || breakdown.kind === "withheld" ? [] : breakdown.groups.map(({ group }) => group);

/** A panel without rounds has let figures out before: then groups are shown only where that leaves nobody's answer to be found. */
function isSpent({ panel, released }: CloseInput, { item, groups }: ItemRespondents): boolean {
  if (panel.mode !== "real-time" || panel.anonymity === "named") return false;
  const snapshots = released?.get(item.id);
  if (!snapshots) return true;
  return !BREAKDOWNS.every((name) =>
    mayBreakDownAtClose(snapshots, new Map([...groups].map(([holder, own]) => [holder, own[name] ?? ""]))),
  );
}

/** Of those who rated everything. */
function concordanceOf(anonymity: PanelRow["anonymity"], asked: readonly ItemRespondents[]): RoundResults["concordance"] {
  const rated = asked.filter(({ item }) => item.kind === "rating");
  const [first] = rated;
  if (!first || rated.length < 2) return null;
  const whole = [...first.answers.keys()].filter((holder) => rated.every(({ answers }) => answers.has(holder)));
  if (!gateOf(anonymity, "rating")("concordance", whole.length)) return null;
  return kendallW(whole.map((holder) => rated.map(({ answers }) => answers.get(holder) as number)));
}

function pictures(anonymity: PanelRow["anonymity"], asked: readonly ItemRespondents[]): Pick<RoundResults, "opposing" | "heatMap"> {
  const told = asked
    .filter(({ item, answers }) => gateOf(anonymity, item.kind)("every-answer", answers.size))
    .map(({ item, answers }) => ({ key: item.key, item, answers: [...answers.values()] }));
  const heatMap = heatMapOf(told);
  return { opposing: opposingViews(told), heatMap: heatMap.options.length > 0 ? heatMap : null };
}

function attritionOfWhole(rounds: readonly Pick<CloseInput, "round" | "answers">[]): RoundResults["attrition"] {
  const panels = rounds.map(({ round, answers }) => ({
    round: round.number,
    panellists: new Map(answers.map(({ holder, groups }) => [holder, groups.group])),
  }));
  const last = attritionOf(panels).at(-1);
  if (!last) return null;
  const { panellists, lost, lostShare, joined, ofFirst } = last;
  return { panellists, lost, lostShare, joined, ofFirst };
}
