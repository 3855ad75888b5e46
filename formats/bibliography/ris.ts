import { logger, plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import type { RawItem } from "./raw-item";

/** Whether a text is RIS: its first words are a reference's type. */
export const looksLikeRis = (text: string): boolean => /^\uFEFF?\s*(?:\d+\.\s*)?TY {1,2}- ?/.test(text);

/**
 * The references of an RIS file. The lines are taken apart here, so that a fault is told with its line, and values may hold anything;
 * what a tag means for which type of reference is the library's to say, and in general where it says nothing.
 */
export function readRis(text: string): readonly RawItem[] {
  return recordsOf(text).map((record): RawItem => {
    const { line, fault, tags } = record;
    if (fault) return { line: fault.line, message: fault.message };
    try {
      const [item] = [plugins.input.data(tags, "@ris/record")].flat();
      return { line, item: withGeneralTags(item, tags) };
    } catch {
      return { line, message: "the reference that begins here cannot be read." };
    } finally {
      // The library keeps every message it ever logged.
      logger._log.length = 0;
    }
  });
}

type Tags = { [tag: string]: string | string[] };
type Fault = { readonly line: number; readonly message: string };
type RisRecord = { readonly line: number; readonly tags: Tags; fault: Fault | null };

const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;
/** These come several times; of others the first counts. */
const LISTED: ReadonlySet<string> = new Set(["AU", "A1", "A2", "A3", "A4", "ED", "KW"]);
const MAX_FIELD = 5_000;
const MAX_LISTED = 100;

function recordsOf(text: string): readonly RisRecord[] {
  const records: RisRecord[] = [];
  let open: RisRecord | null = null;
  let last: string | null = null;
  for (const [index, written] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = index + 1;
    const [, tag = "", value = ""] = TAG.exec(written.trim()) ?? [];
    if (tag === "TY") {
      if (open) open.fault ??= { line: open.line, message: "this reference has no end, a line “ER  -”." };
      open = { line, tags: { TY: typeOf(value) }, fault: null };
      records.push(open);
      last = null;
    } else if (!open) {
      if (tag !== "") records.push({ line, tags: {}, fault: { line, message: "a reference begins with its type, a line “TY  - …”." } });
    } else if (tag === "ER") {
      open = null;
    } else if (tag !== "" || last !== null) {
      last = tag || last;
      take(open, last!, tag === "" ? written.trim() : value.trim(), tag === "", line);
    }
  }
  if (open) open.fault ??= { line: open.line, message: "this reference has no end, a line “ER  -”." };
  return records;
}

/** Older programs write JOURN. */
const typeOf = (value: string): string =>
  value
    .trim()
    .toUpperCase()
    .replace(/^JOURN$/, "JOUR");

function take(record: RisRecord, tag: string, value: string, isMore: boolean, line: number): void {
  const { tags } = record;
  const known = tags[tag];
  const list = known === undefined ? [] : [known].flat();
  if (isMore) list.push(`${list.pop() ?? ""} ${value}`.trim());
  else if (value !== "" && (LISTED.has(tag) || list.length === 0)) list.push(value);
  if (list.length > MAX_LISTED || (list.at(-1)?.length ?? 0) > MAX_FIELD)
    record.fault ??= { line, message: `the field “${tag}” is longer than is read.` };
  else if (list.length > 0) tags[tag] = LISTED.has(tag) ? list : list[0]!;
}

/**
 * What a tag means whatever the type. The library's tables leave many out and give some another meaning, type by type; a value that
 * it put elsewhere does not stand twice.
 */
function withGeneralTags(item: unknown, tags: Tags): unknown {
  if (typeof item !== "object" || item === null) return item;
  const meant = new Map<string, unknown>();
  const used = new Set<unknown>();
  for (const [field, names] of Object.entries(GENERAL)) {
    const tag = names.find((name) => tags[name] !== undefined);
    if (tag === undefined) continue;
    meant.set(field, fieldValue(field, tags[tag]!));
    used.add(tags[tag]);
  }
  if (typeof tags.ID === "string") meant.set("id", tags.ID);
  if (tags.EP !== undefined && meant.has("page")) meant.delete("page");
  return { ...Object.fromEntries(Object.entries(item).filter(([, value]) => !used.has(value))), ...Object.fromEntries(meant) };
}

export const GENERAL = {
  title: ["TI", "T1", "CT", "BT"],
  author: ["AU", "A1"],
  issued: ["DA", "PY", "Y1"],
  publisher: ["PB"],
  "publisher-place": ["CY", "PP"],
  "container-title": ["T2", "JF", "JO", "BT"],
  "collection-title": ["T3"],
  genre: ["M3"],
  volume: ["VL"],
  issue: ["IS"],
  page: ["SP"],
  edition: ["ET"],
  number: ["M1"],
  ISBN: ["SN"],
  language: ["LA"],
  URL: ["UR"],
  DOI: ["DO"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

function fieldValue(field: string, value: string | string[]): unknown {
  if (field === "author") return [value].flat().map(nameIn);
  const text = [value].flat()[0] ?? "";
  return field === "issued" ? (dateIn(text) ?? { literal: text }) : text;
}

function nameIn(name: string): object {
  const [family = "", given = ""] = name.split(/,\s*/, 2);
  return given === "" ? { literal: family } : { family, given };
}

/** 2022/06/29/, with as much of it as is known. */
function dateIn(value: string | string[] | undefined): object | null {
  const [, year, month, day] = /^(-?\d{1,4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?[/-]*$/.exec(String(value ?? "")) ?? [];
  return year === undefined ? null : { "date-parts": [[year, month, day].filter(Boolean).map(Number)] };
}
