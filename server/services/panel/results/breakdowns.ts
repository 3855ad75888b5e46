import type { BandCount, BreakdownName, PartsBreakdown, ShownBreakdown } from "@/contracts/panel/results";
import { BREAKDOWNS } from "@/contracts/panel/results";
import type { KeptGroups } from "@/contracts/panel/shared";
import {
  type AnonymityLevel,
  type AnswerKind,
  type Band,
  type BreakdownTable,
  type Counts,
  changesBetween,
  isTooClose,
  type Sheet,
  type Snapshot,
  tablesToGive,
} from "@/domain/disclosure";
import { meanOf } from "@/domain/elicitation";
import type { ItemRespondents } from "./respondents";
import { type Gate, shownSummary } from "./shown";

/** A question as disclosure knows it: answers to one number, or to several that depend on each other, by holder. */
export type BrokenDown = {
  readonly kind: AnswerKind;
  /** Null where answers cannot be counted together. */
  readonly bands: readonly Band[] | null;
  readonly answers: ReadonlyMap<string, readonly number[]>;
  /** The text under which an answer is counted. */
  readonly text: (answer: readonly number[]) => readonly string[];
};

/** What the plan of a breakdown depends on beside the answers. */
export type BreakdownFacts = {
  readonly anonymity: AnonymityLevel;
  readonly keptGroups: KeptGroups | null;
  readonly groups: ItemRespondents["groups"];
  /** Earlier rounds that showed groups: which, and what everybody in the round had answered then. */
  readonly earlier: readonly {
    readonly shown: Readonly<Record<BreakdownName, readonly string[]>>;
    readonly isKnown: boolean;
    readonly answers: ReadonlyMap<string, string>;
    readonly groups: ItemRespondents["groups"];
  }[];
  readonly now: ReadonlyMap<string, string>;
  /** Figures were let out while the panel ran, in a way that keeps groups from being shown after it. */
  readonly isSpent: boolean;
};

type Planned = { readonly name: BreakdownName; readonly table: BreakdownTable; readonly holders: ReadonlyMap<string, readonly string[]> };

/** The breakdowns of a question about one number. */
export function breakdownsOf(question: BrokenDown, facts: BreakdownFacts, gate: Gate): readonly ShownBreakdown[] {
  return plansOf(question, facts).map(({ name, table, holders }): ShownBreakdown => {
    const { respondents } = table;
    if (table.kind !== "full") return withoutFull(name, table);
    const groups = respondents.map(({ group }) => ({
      group,
      summary: shownSummary(
        (holders.get(group) ?? []).map((holder) => question.answers.get(holder)![0]!),
        gate,
        "group",
      ),
    }));
    return { name, respondents, kind: "full", groups };
  });
}

/** The breakdowns of parts that depend on each other: the mean of each. */
export function partBreakdownsOf(question: BrokenDown, facts: BreakdownFacts, gate: Gate): readonly PartsBreakdown[] {
  return plansOf(question, facts).map(({ name, table, holders }): PartsBreakdown => {
    const { respondents } = table;
    if (table.kind !== "full") return withoutFull(name, table);
    const groups = respondents.map(({ group, respondents: n }) => {
      const rows = (holders.get(group) ?? []).map((holder) => question.answers.get(holder)!);
      return {
        group,
        respondents: n,
        means: gate("mean", n, "group") ? rows[0]!.map((_, part) => meanOf(rows.map((row) => row[part]!))) : [],
      };
    });
    return { name, respondents, kind: "full", groups };
  });
}

type NotFull = Exclude<ShownBreakdown, { readonly kind: "full" }>;

function withoutFull(name: BreakdownName, table: Exclude<BreakdownTable, { readonly kind: "full" }>): NotFull {
  const { respondents } = table;
  if (table.kind === "withheld") return { name, respondents, kind: "withheld", why: table.why };
  const groups = table.groups.map((group) => ({ group: group.group, respondents: group.respondents, bands: bandsIn(group.figures![0]!) }));
  return {
    name,
    respondents,
    kind: "banded",
    groups,
    others: { groups: table.others.groups, respondents: table.others.respondents, bands: bandsIn(table.others.figures[0]!) },
  };
}

const bandsIn = (counts: Counts): readonly BandCount[] => counts.map(({ answer, count }) => ({ band: answer, count }));

function plansOf(question: BrokenDown, facts: BreakdownFacts): readonly Planned[] {
  const names = BREAKDOWNS.filter((name) => new Set([...facts.groups.values()].map((groups) => groups[name] ?? "")).size > 1);
  if (names.length === 0 || question.answers.size === 0) return [];
  const sheets = [...question.answers].map(([holder, answer]): Sheet => {
    const groups = facts.groups.get(holder)!;
    return { groups: names.map((name) => groups[name] ?? ""), answers: question.text(answer) };
  });
  const tables = tablesAt(question, facts, names, sheets);
  return names.map((name, index) => ({ name, table: tables[index]!, holders: holdersBy(question, facts, name) }));
}

function tablesAt(
  { kind, bands }: BrokenDown,
  facts: BreakdownFacts,
  names: readonly BreakdownName[],
  sheets: readonly Sheet[],
): readonly BreakdownTable[] {
  const { anonymity, keptGroups, isSpent } = facts;
  const given = tablesToGive(
    {
      kind,
      bands,
      breakdowns: names.map((name) => ({ name, tooClose: tooCloseIn(name, facts), merged: mergedIn(keptGroups?.[name]) })),
    },
    sheets,
  ).breakdowns;
  return given.map((table, index) => {
    const heading = { name: table.name, respondents: table.respondents };
    if (anonymity === "named") return { ...heading, kind: "full", groups: [] };
    if (isSpent) return { ...heading, kind: "withheld", why: "alike" };
    if (anonymity !== "pseudonymous") return table;
    return isLarge(keptGroups?.[names[index]!]) ? { ...heading, kind: "full", groups: [] } : { ...heading, kind: "withheld", why: "small" };
  });
}

/** Groups whose figures beside those given earlier would show what a few people did. */
function tooCloseIn(name: BreakdownName, { earlier, groups, now }: BreakdownFacts): ReadonlySet<string> {
  const close = earlier.flatMap((round) =>
    round.shown[name].filter((group) => {
      const before = within(round.answers, round.groups, name, group);
      return !round.isKnown || isTooClose(changesBetween(before, within(now, groups, name, group)));
    }),
  );
  return new Set(close);
}

const within = (answers: ReadonlyMap<string, string>, groups: ItemRespondents["groups"], name: BreakdownName, group: string): Snapshot =>
  new Map([...answers].filter(([holder]) => (groups.get(holder)?.[name] ?? "") === group));

function holdersBy({ answers }: BrokenDown, { groups }: BreakdownFacts, name: BreakdownName): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const holder of answers.keys()) {
    const group = groups.get(holder)?.[name] ?? "";
    const known = holders.get(group);
    if (known) known.push(holder);
    else holders.set(group, [holder]);
  }
  return holders;
}

/** The label that stands for several groups, if any does. */
function mergedIn(kept: KeptGroups[BreakdownName] | undefined): string | null {
  const labels = Object.values(kept ?? {});
  return labels.find((label, index) => labels.indexOf(label) !== index) ?? null;
}

/** Whether every group of a breakdown was large enough to be kept apart. */
export const isLarge = (kept: KeptGroups[BreakdownName] | undefined): boolean =>
  kept !== null && kept !== undefined && mergedIn(kept) === null;
