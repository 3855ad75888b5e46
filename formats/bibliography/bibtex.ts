import { logger, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { lineAt, type RawItem } from "./raw-item";

/**
 * The entries of a BibTeX or BibLaTeX file. The text is cut into entries first, so that a fault is told with its line and the
 * parser is handed small, balanced pieces: it recurses over braces and takes long over long lists of names.
 */
export function readBibtex(text: string): readonly RawItem[] {
  const entries = entriesOf(text);
  const strings = entries.flatMap((entry) => (entry.type === "string" && !entry.fault ? [entry.body.replace(/\s+/g, " ")] : [])).join("");
  return entries.flatMap((entry) => {
    const line = lineAt(text, entry.from);
    if (entry.fault) return [{ line, message: entry.fault }];
    return NOT_SOURCES.has(entry.type) ? [] : [itemOf(entry.body, line, strings)];
  });
}

const NOT_SOURCES: ReadonlySet<string> = new Set(["string", "preamble", "comment"]);
const MAX_BRACES = 40;
const MAX_FIELD = 5_000;

type Entry = { readonly type: string; readonly from: number; readonly body: string; readonly fault?: string };

function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  const opening = /@\s*([a-z]+)\s*([{(])/gi;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const from = found.index;
    const type = (found[1] ?? "").toLowerCase();
    const end = endOfEntry(text, opening.lastIndex, found[2] === "(");
    if (typeof end === "string") return [...entries, { type, from, body: "", fault: end }];
    entries.push({ type, from, body: text.slice(from, end) });
    opening.lastIndex = end;
  }
  return entries;
}

/** Just behind the entry's closing bracket, or why there is none. Braces balance inside quotation marks too (BibTeX's own rule). */
function endOfEntry(text: string, start: number, isRound: boolean): number | string {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\\") at += 1;
    else if (sign === "{" && ++depth > MAX_BRACES) return "the braces of this entry are nested too deeply.";
    else if (sign === "}" && --depth < 0) return isRound ? "a brace is closed in this entry that was never opened." : at + 1;
    else if (sign === ")" && isRound && depth === 0) return at + 1;
  }
  return "the entry that begins here is never closed; look for a missing brace.";
}

type Parsed = { readonly properties: Readonly<Record<string, unknown>> };

function itemOf(body: string, line: number, strings: string): RawItem {
  try {
    const [entry] = plugins.input.data(strings + body, "@biblatex/text") as readonly Parsed[];
    if (!entry) return { line, message: "this entry cannot be read." };
    const long = Object.entries(entry.properties).find(([, value]) => String(value).length > MAX_FIELD);
    if (long) return { line, message: `the field “${long[0]}” is longer than ${MAX_FIELD} characters.` };
    const [item] = plugins.input.data([entry], "@biblatex/entries+list") as readonly unknown[];
    return { line, item };
  } catch (error) {
    return {
      line: line + lineWithin(error) - 1,
      message: "this entry cannot be read from here on; look for a missing brace, quotation mark or comma.",
    };
  } finally {
    // The library keeps every message it ever logged.
    logger._log.length = 0;
  }
}

/** The parser says “… at line 3 col 5”, counted within the entry. */
function lineWithin(error: unknown): number {
  return Number(/ at line (\d+) col/.exec(error instanceof Error ? error.message : "")?.[1] ?? 1);
}
