import type { SourcesPreview } from "@/contracts/argument/evidence";
import { readBibliography } from "@/formats/bibliography";
import { sourceMarks } from "@/server/data/argument/evidence/sources";
import type { DebateScope } from "@/server/data/scope";
import { matchSources } from "./known-sources";
import { referenceOf } from "./reference";

/** What a paste would add, what the debate has of it already, and what is wrong with it, line by line. Changes nothing. */
export async function previewSources(scope: DebateScope, text: string): Promise<SourcesPreview> {
  const { items, problems } = readBibliography(text);
  const marks = await sourceMarks("now", scope.debate.id);
  const byTitle = new Map(marks.toReversed().map((mark) => [folded(mark.title), mark]));
  const references = await Promise.all(items.map(referenceOf));
  return {
    items: matchSources(items, marks).map(({ item, known, twin }, place) => ({
      line: items[place]!.line,
      title: item.title,
      reference: references[place]!,
      known: known?.title ?? (twin === null ? null : items[twin]!.title),
      resembles: known || twin !== null ? null : (byTitle.get(folded(item.title))?.title ?? null),
    })),
    problems,
  };
}

const folded = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
