import { logger, plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import { describeSource } from "../describe";
import type { CslDate, CslRecord } from "../record";
import type { FormattedCitation } from "./types";

/** A source and a citation of it in APA style, as plain text, by citeproc. The engine is made once; it takes items one by one. */
export function formatApa(csl: CslRecord, title: string, locator: string): FormattedCitation {
  try {
    const { engine, id } = engineFor({ ...csl, ...(csl.issued ? { issued: evenRange(csl.issued) } : {}), title });
    const [, [entry = ""]] = engine.makeBibliography();
    const inText = engine.makeCitationCluster([{ id, ...(locator.trim() === "" ? {} : placeOf(locator)) }]);
    return { entry: entry.trim(), inText: inText.trim() };
  } catch {
    return inPlainWords(csl, title, locator);
  } finally {
    // The library keeps every message it ever logged.
    logger._log.length = 0;
  }
}

type Engine = {
  updateItems(ids: readonly string[], isUnsorted: boolean): void;
  makeBibliography(): readonly [unknown, readonly string[]];
  makeCitationCluster(items: readonly object[]): string;
  readonly sys: { retrieveItem: (id: string) => object };
};

let made: Engine | null = null;
let count = 0;

/** The engine with nothing but this item in it: other sources of the same author and year do not change how it is called. */
function engineFor(item: object): { readonly engine: Engine; readonly id: string } {
  // What the engine knows of an id it keeps, so that every item has a new one.
  const id = `item-${++count}`;
  made ??= plugins.config.get("@csl").engine([], "apa", "en-US", "text") as Engine;
  made.sys.retrieveItem = () => ({ ...item, id });
  made.updateItems([id], true);
  return { engine: made, id };
}

/** A page or pages have a label of their own; other places stand as they were written. */
function placeOf(locator: string): object {
  const pages = /^(?:pp?\.\s*)?(\d+(?:\s*[-–]\s*\d+)?)$/.exec(locator.trim())?.[1];
  return pages ? { locator: pages, label: "page" } : { suffix: `, ${locator.trim()}` };
}

/** Both ends of a range must be known as exactly as each other. */
function evenRange(issued: CslDate): CslDate {
  const parts = issued["date-parts"];
  if (!parts || parts.length < 2) return issued;
  const length = Math.min(...parts.map((part) => part.length));
  return { "date-parts": parts.map((part) => part.slice(0, length)) };
}

/** For records that the engine cannot take. */
function inPlainWords(csl: CslRecord, title: string, locator: string): FormattedCitation {
  const { author, publisher, issued, url } = describeSource(csl);
  const year = issued.slice(0, 4) || "n.d.";
  return {
    entry: `${[author || title, `(${year})`, ...(author ? [title] : []), publisher].filter(Boolean).join(". ")}.${url ? ` ${url}` : ""}`,
    inText: `(${[author || title, year, locator.trim()].filter(Boolean).join(", ")})`,
  };
}
