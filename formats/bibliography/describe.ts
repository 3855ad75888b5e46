import type { CslDate, CslName, CslRecord } from "./record";
import { webAddress } from "./web-address";

/** A source's record in words. `issued` is an ISO date as far as it is known, a range with a dash, or the date in words. */
export type SourceWords = {
  readonly author: string;
  readonly publisher: string;
  readonly issued: string;
  readonly url: string | null;
  readonly type: string;
};

export function describeSource(csl: CslRecord): SourceWords {
  return {
    author: (csl.author ?? []).map(nameInWords).filter(Boolean).join(", "),
    publisher: [csl["container-title"], csl.publisher].filter((name, index, names) => name && names.indexOf(name) === index).join(", "),
    issued: dateInWords(csl.issued),
    url: csl.URL ? webAddress(csl.URL) : csl.DOI ? webAddress(`https://doi.org/${encodeURI(csl.DOI)}`) : null,
    type: csl.type,
  };
}

/** A short name for a source, as people cite it: “kuleba-2025”; letters and digits of the Latin alphabet, at most 48. */
export function sourceKey(title: string, csl: CslRecord): string {
  const [author] = csl.author ?? [];
  const year = csl.issued?.["date-parts"]?.[0]?.[0];
  const name = words(author?.family ?? author?.literal ?? "", 2) || words(title, 4) || "source";
  return year === undefined ? name : `${name}-${Math.abs(year)}`;
}

function words(text: string, count: number): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, count).join("-").slice(0, 42).replace(/-$/, "");
}

function nameInWords({ given, family, literal }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(" ");
}

function dateInWords(date: CslDate | undefined): string {
  if (!date) return "";
  const [from, to] = date["date-parts"] ?? [];
  if (from) return [isoDate(from), ...(to ? [isoDate(to)] : [])].join("–");
  return date.literal ?? "";
}

function isoDate([year = 0, ...rest]: readonly number[]): string {
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}
