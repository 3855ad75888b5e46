import type { z } from "zod";
import type { LedgerFilter, LedgerOrder, LedgerView, ledgerInput, SourceSummary } from "@/contracts/argument/evidence";
import type { DebateScope } from "@/server/data/scope";
import { ledgerOfDebate } from "./ledger-of-debate";
import { sourceSummary } from "./sources/source-summary";

type Input = Pick<z.output<typeof ledgerInput>, "show" | "order" | "grade" | "words" | "from">;
type Listed = { readonly summary: SourceSummary; readonly isMine: boolean; readonly place: number };

const PAGE = 50;

/** The sources of a debate with who cites them and how they are graded, sorted and filtered, a page at a time. */
export async function getLedger(scope: DebateScope, { show, order, grade, words, from }: Input): Promise<LedgerView> {
  const debate = await ledgerOfDebate(scope);
  const standing = new Map(debate.ledger.sources.map((one) => [one.id, one]));
  const all = debate.rows.map(
    (row, place): Listed => ({ summary: sourceSummary(row, standing.get(row.id), debate), isMine: row.isMine, place }),
  );
  const fitting = all.filter((one) => KEEPS[show](one) && hasGrade(one, grade) && hasWords(one, words)).sort(ORDERS[order]);
  const counts = Object.fromEntries(Object.entries(KEEPS).map(([name, keeps]) => [name, all.filter(keeps).length]));
  return {
    sources: fitting.slice(from, from + PAGE).map(({ summary }) => summary),
    total: fitting.length,
    next: from + PAGE < fitting.length ? from + PAGE : null,
    counts: counts as Record<LedgerFilter, number>,
    citations: debate.ledger.citations,
    claims: debate.claims,
    bare: debate.bare,
    disputedClaims: debate.ledger.disputed.length,
  };
}

const KEEPS: Readonly<Record<LedgerFilter, (one: Listed) => boolean>> = {
  all: () => true,
  unused: ({ summary }) => summary.isUnused,
  "over-relied": ({ summary }) => summary.isOverRelied,
  // Cited against a claim, or graded far apart.
  disputed: ({ summary }) => summary.disputes > 0 || summary.grades.dispute !== null,
  "both-sides": ({ summary }) => summary.isForBothSides,
  mine: ({ isMine }) => isMine,
};

function hasGrade({ summary: { grades } }: Listed, grade: Input["grade"]): boolean {
  if (grade === null) return true;
  const given = [...(grades.author ? [grades.author.value] : []), ...grades.participants.map(({ value }) => value)];
  return grade === "none" ? given.length === 0 : given.includes(grade);
}

function hasWords({ summary: { title, author, publisher, key } }: Listed, words: string): boolean {
  const text = `${title} ${author} ${publisher} ${key}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const ORDERS: Readonly<Record<LedgerOrder, (a: Listed, b: Listed) => number>> = {
  cited: (a, b) => b.summary.uses - a.summary.uses || a.place - b.place,
  // The author's grade first, else the participants' best; without any, last.
  reliability: (a, b) => firstGrade(a).localeCompare(firstGrade(b)) || b.summary.uses - a.summary.uses || a.place - b.place,
  title: (a, b) => a.summary.title.localeCompare(b.summary.title, "en") || a.place - b.place,
  newest: (a, b) => b.place - a.place,
};

const firstGrade = ({ summary: { grades } }: Listed): string => grades.author?.value ?? grades.participants[0]?.value ?? "Z";
