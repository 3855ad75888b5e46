import type { CslDate, CslName, CslRecord } from "../record";
import { GENERAL } from "../ris";
import type { LostFields } from "./losses";
import type { WrittenSource } from "./types";

/** RIS, as reference managers take it: one line a field, however long. */
export function writeRis(sources: readonly WrittenSource[]): string {
  return sources.map(reference).join("\n");
}

function reference({ id, title, csl }: WrittenSource): string {
  const { type, author, issued, ...texts } = csl;
  const lines = [
    ["TY", RIS_TYPES[type] ?? "GEN"],
    ["ID", id],
    ["TI", title],
    ...(author ?? []).map((one) => ["AU", name(one)]),
    ...(issued ? dates(issued) : []),
    ...Object.entries(texts).flatMap(([field, value]) =>
      Object.hasOwn(GENERAL, field) && value ? [[GENERAL[field as keyof typeof GENERAL][0], value]] : [],
    ),
  ];
  return [...lines.map(([tag, value]) => `${tag}  - ${oneLine(value ?? "")}`), "ER  - ", ""].join("\n");
}

export const lostInRis: LostFields = (csl) => [
  ...(KINDS_CHANGED.has(csl.type) ? (["type"] as const) : []),
  ...(csl["event-title"] ? (["event-title"] as const) : []),
  ...(csl.author?.some(({ family, given, literal }) => [family, given, literal].some((part) => part?.includes(",")))
    ? (["author"] as const)
    : []),
  ...(csl.issued && !isDate(csl.issued) ? (["issued"] as const) : []),
];

const KINDS_CHANGED: ReadonlySet<CslRecord["type"]> = new Set(["article", "interview", "post", "review", "speech", "treaty"]);

/** A date in words stays as it is, unless it reads as a date. */
const isDate = ({ "date-parts": parts, literal = "" }: CslDate): boolean => (parts ? parts.length === 1 : !/^-?[\d/-]+$/.test(literal));

const RIS_TYPES: Partial<Record<CslRecord["type"], string>> = {
  article: "JOUR",
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  bill: "BILL",
  book: "BOOK",
  broadcast: "MPCT",
  chapter: "CHAP",
  dataset: "DATA",
  hearing: "HEAR",
  legal_case: "CASE",
  legislation: "LEGAL",
  pamphlet: "PAMP",
  "paper-conference": "CONF",
  personal_communication: "PCOMM",
  post: "ELEC",
  "post-weblog": "BLOG",
  report: "RPRT",
  review: "JOUR",
  thesis: "THES",
  webpage: "ELEC",
};

const name = ({ family, given, literal }: CslName): string => literal ?? [family, given].filter(Boolean).join(", ");

/** A range and a date in words are written as far as RIS goes: their first year, their words. */
function dates({ "date-parts": parts, literal }: CslDate): readonly (readonly string[])[] {
  const [year, ...rest] = parts?.[0] ?? [];
  if (year === undefined) return literal ? [["PY", literal]] : [];
  const padded = [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0")), "", ""].slice(0, 3);
  return [
    ["PY", padded[0]!],
    ["DA", `${padded.join("/")}/`],
  ];
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, " ").trim();
