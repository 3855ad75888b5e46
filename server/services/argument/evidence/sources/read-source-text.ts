import type { Mark, SourceTextView } from "@/contracts/argument/evidence";
import { pageOfLine, quotableText, type TextRow, textPages } from "@/domain/argumentation";
import { citationRows } from "@/server/data/argument/evidence/citation-rows";
import { findSourceText } from "@/server/data/argument/evidence/texts";
import type { DebateScope } from "@/server/data/scope";
import { noSuchSource } from "../refusals";

type Input = { readonly sourceId: string; readonly page?: number; readonly line?: number };

/** A page of a source's text with line numbers, and where the quotations of it stand. */
export async function readSourceText(scope: DebateScope, { sourceId, page, line }: Input): Promise<SourceTextView | null> {
  const source = await findSourceText(scope.debate.id, sourceId);
  if (!source) throw noSuchSource();
  const { text } = source;
  if (text === null) return null;
  const pages = textPages(text);
  const shown = Math.min(page ?? (line === undefined ? 1 : pageOfLine(pages, line)), pages.length);
  const rows = pages[shown - 1]!;
  const ranges = await rangesIn(scope, sourceId, text);
  return {
    page: shown,
    pages: pages.length,
    rows: rows.map((row) => ({
      from: row.from,
      line: row.line,
      isContinued: row.isContinued,
      text: text.slice(row.from, row.to),
      marks: marksIn(row, ranges),
    })),
  };
}

const QUOTATIONS = 500;

async function rangesIn(scope: DebateScope, sourceId: string, text: string): Promise<readonly Mark[]> {
  const cited = await citationRows(scope, { sourceId }, { atMost: QUOTATIONS });
  const quotable = quotableText(text);
  return cited.flatMap(({ id, quotation, verbatim }) =>
    verbatim === "verbatim" ? (quotable.find(quotation)?.ranges ?? []).map((range) => ({ ...range, citationId: id })) : [],
  );
}

/** The parts of the ranges that fall into a row, counted from its beginning, in order. */
function marksIn(row: TextRow, ranges: readonly Mark[]): readonly Mark[] {
  return ranges
    .filter(({ from, to }) => from < row.to && to > row.from)
    .map(({ from, to, citationId }) => ({
      from: Math.max(from, row.from) - row.from,
      to: Math.min(to, row.to) - row.from,
      citationId,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
