import type { CslDate, CslName, CslRecord } from "../record";
import type { LostFields } from "./losses";
import type { WrittenSource } from "./types";

/** BibLaTeX, which BibTeX programs of the last years read: UTF-8, one field a line, every capital kept. */
export function writeBibtex(sources: readonly WrittenSource[]): string {
  const unique = uniqueKeys();
  return sources.map((source) => entry(source, unique(source.id))).join("\n");
}

function entry({ title, csl }: WrittenSource, key: string): string {
  const fields = Object.entries(fieldsOf(title, csl)).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${ENTRY_TYPES[csl.type] ?? "misc"}{${key},`, ...fields, "}", ""].join("\n");
}

/** What does not read back: `number` is the issue of what appears in issues, the number of reports and laws, and of others nothing. */
export const lostInBibtex: LostFields = (csl) => [
  ...(KINDS_READ.has(csl.type) ? [] : (["type"] as const)),
  ...(csl.issue && !ISSUED.has(csl.type) ? (["issue"] as const) : []),
  ...(csl.number && !NUMBERED.has(csl.type) ? (["number"] as const) : []),
  ...(csl["container-title"] && csl.type === "review" ? (["container-title"] as const) : []),
  ...(csl.issued && !isDate(csl.issued) ? (["issued"] as const) : []),
];

type Types = ReadonlySet<CslRecord["type"]>;
const KINDS_READ: Types = new Set([
  "article-journal",
  "book",
  "chapter",
  "dataset",
  "document",
  "legal_case",
  "legislation",
  "paper-conference",
  "personal_communication",
  "report",
  "review",
  "thesis",
  "treaty",
  "webpage",
]);
const ISSUED: Types = new Set(["article", "article-journal", "article-magazine", "article-newspaper", "paper-conference"]);
const NUMBERED: Types = new Set(["report", "legislation", "bill"]);

const isDate = ({ "date-parts": parts }: CslDate): boolean => parts?.every(([year = -1]) => year >= 0 && year <= 9_999) ?? false;

const ENTRY_TYPES: Partial<Record<CslRecord["type"], string>> = {
  article: "article",
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  bill: "legislation",
  book: "book",
  chapter: "inbook",
  dataset: "dataset",
  hearing: "legal",
  legal_case: "jurisdiction",
  legislation: "legislation",
  "paper-conference": "inproceedings",
  personal_communication: "letter",
  post: "online",
  "post-weblog": "online",
  report: "report",
  review: "review",
  thesis: "thesis",
  treaty: "legal",
  webpage: "online",
};

function fieldsOf(title: string, csl: CslRecord): Readonly<Record<string, string | undefined>> {
  const type = ENTRY_TYPES[csl.type] ?? "misc";
  const text = (field: Exclude<keyof CslRecord, "type" | "author" | "issued">): string | undefined =>
    csl[field] && protectedText(csl[field]);
  return {
    title: protectedText(title),
    author: csl.author?.map(name).join(" and "),
    date: csl.issued && date(csl.issued),
    [type === "article" || type === "review" ? "journaltitle" : "booktitle"]: text("container-title"),
    series: text("collection-title"),
    eventtitle: text("event-title"),
    [type === "report" || type === "thesis" ? "institution" : "publisher"]: text("publisher"),
    location: text("publisher-place"),
    entrysubtype: text("genre"),
    volume: text("volume"),
    number: text(NUMBERED.has(csl.type) ? "number" : "issue"),
    edition: text("edition"),
    pages: csl.page?.replace(/[{}\\]/g, ""),
    isbn: text("ISBN"),
    language: text("language"),
    doi: csl.DOI && verbatim(csl.DOI),
    url: csl.URL && verbatim(csl.URL),
  };
}

/** Braces around it keep capitals; what TeX has a meaning for is spelled, and signs that it would join are held apart. */
const protectedText = (text: string): string =>
  `{${text.replace(/[\\{}$&#^_%~]/g, (sign) => TEX[sign] ?? sign).replace(/(?<=([-`']))(?=\1)/g, "{}")}}`;

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\textdollar{}",
  "&": "\\&",
  "#": "\\#",
  "^": "\\textasciicircum{}",
  _: "\\textunderscore{}",
  "%": "\\%",
  "~": "\\textasciitilde{}",
};

const verbatim = (text: string): string => text.replace(/[{}\\%]/g, (sign) => (sign === "%" ? sign : encodeURIComponent(sign)));

function name({ family, given, literal }: CslName): string {
  return (literal ?? !given) ? protectedText(literal ?? family ?? "") : `${protectedText(family ?? "")}, ${protectedText(given)}`;
}

function date({ "date-parts": parts }: CslDate): string | undefined {
  return parts
    ?.map(([year = 0, ...rest]) => [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-"))
    .join("/");
}

/** Keys of the debate's sources are keys here; other signs than TeX takes are left out. */
function uniqueKeys(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const wanted =
      id
        .normalize("NFKD")
        .replace(/[^A-Za-z0-9:.+/-]/g, "")
        .slice(0, 60) || "source";
    let key = wanted;
    for (let number = 2; taken.has(key); number++) key = `${wanted}-${number}`;
    taken.add(key);
    return key;
  };
}
