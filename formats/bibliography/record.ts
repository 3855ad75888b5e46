import { SOURCE_TYPES } from "@/contracts/debates/scenario";
import { webAddress } from "./web-address";

export type CslName = { readonly family?: string; readonly given?: string; readonly literal?: string };
export type CslDate = { readonly "date-parts"?: readonly (readonly number[])[]; readonly literal?: string };

/** The part of CSL-JSON that is kept of a source; its title stands beside it. */
export type CslRecord = {
  readonly type: (typeof SOURCE_TYPES)[number];
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
} & { readonly [field in TextField]?: string };

const TEXT_FIELDS = [
  "publisher",
  "publisher-place",
  "container-title",
  "collection-title",
  "event-title",
  "genre",
  "volume",
  "issue",
  "page",
  "edition",
  "number",
  "ISBN",
  "language",
] as const;
type TextField = (typeof TEXT_FIELDS)[number];

export type BibliographicItem = { readonly title: string; readonly csl: CslRecord };

/** Makes a source of one item of CSL-JSON, whoever wrote it; a string is why it cannot be one. Unknown fields are left behind. */
export function bibliographicItem(raw: unknown): BibliographicItem | string {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return "this is not a source.";
  const item = raw as Readonly<Record<string, unknown>>;
  const title = plainText(item.title);
  if (!title) return "this source has no title.";
  if (title.length > 300) return "this title is longer than 300 characters.";
  const address = plainText(item.URL);
  const URL = address ? webAddress(address) : undefined;
  if (URL === null) return "the address must begin with http://, https:// or mailto:, without a user name.";
  const DOI = plainText(item.DOI)?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  const csl = {
    type: typeOf(item.type),
    author: listOf(item.author, nameOf),
    issued: dateOf(item.issued),
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, cut(plainText(item[field]))])),
    URL,
    DOI: DOI && /^10\.\d{4,9}\/\S{1,180}$/.test(DOI) ? DOI : undefined,
  };
  return { title, csl: withoutGaps(csl) as CslRecord };
}

// What registries and older programs call these types (https://github.com/CrossRef/rest-api-doc/issues/187).
const OTHER_NAMES: ReadonlyMap<string, CslRecord["type"]> = new Map([
  ["journal-article", "article-journal"],
  ["book-chapter", "chapter"],
  ["posted-content", "article"],
  ["proceedings-article", "paper-conference"],
  ["monograph", "book"],
]);

function typeOf(value: unknown): CslRecord["type"] {
  if (typeof value !== "string") return "document";
  return (SOURCE_TYPES as readonly string[]).includes(value) ? (value as CslRecord["type"]) : (OTHER_NAMES.get(value) ?? "document");
}

function nameOf(value: unknown): CslName | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { family, given, literal, ...parts } = value as Readonly<Record<string, unknown>>;
  const particle = [plainText(parts["non-dropping-particle"]), plainText(parts["dropping-particle"])].filter(Boolean).join(" ");
  const last = cut([particle, plainText(family)].filter(Boolean).join(" ") || undefined);
  const first = cut(plainText(given));
  if (last && first) return { family: last, given: first };
  const whole = cut(plainText(literal)) ?? last ?? first;
  return whole ? { literal: whole } : undefined;
}

function dateOf(value: unknown): CslDate | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { "date-parts": parts, literal, raw } = value as Readonly<Record<string, unknown>>;
  const dates = listOf(parts, datePartsOf)?.slice(0, 2);
  if (dates) return { "date-parts": dates };
  const words = cut(plainText(literal) ?? plainText(raw));
  return words ? { literal: words } : undefined;
}

function datePartsOf(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [year, month, day] = value.slice(0, 3).map(Number);
  if (year === undefined || !Number.isInteger(year) || Math.abs(year) > 9_999) return undefined;
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return [year];
  return day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31 ? [year, month, day] : [year, month];
}

function listOf<Item>(value: unknown, itemOf: (entry: unknown) => Item | undefined): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value
    .slice(0, 30)
    .map(itemOf)
    .filter((item) => item !== undefined);
  return items.length > 0 ? items : undefined;
}

/** Without the mark-up that CSL allows in titles, on one line, in NFC, with nothing that a database refuses. */
function plainText(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") return undefined;
  const text = value
    .replace(/<\/?(?:i|b|sc|sub|sup|span)(?:\s[^<>]{0,100})?>/gi, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .normalize("NFC")
    .trim();
  return text === "" ? undefined : text;
}

function cut(text: string | undefined): string | undefined {
  return text && text.length > 240 ? `${text.slice(0, 239).replace(/\p{Cs}$/u, "")}…` : text;
}

function withoutGaps<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<T>;
}
