import { bibliographicItem, titleOfAddress, webAddress } from "../../bibliography";
import type { DocumentCitation, DocumentSource } from "../types";
import { plainLine, shortened } from "../wording";

export type SourceList = {
  /** The citations that `sources: […]` of a statement names, and its links. Sources that the front matter does not describe are added. */
  readonly cite: (sources: unknown, links: readonly { readonly text: string; readonly url: string }[]) => readonly DocumentCitation[];
  readonly all: () => readonly DocumentSource[];
  /** How many entries were no sources. */
  readonly unreadable: () => number;
};

/** The sources of a file: CSL-JSON items under `sources` in its front matter, and what statements cite beside them. */
export function sourceList(front: unknown): SourceList {
  const sources = new Map<string, DocumentSource>();
  let unreadable = 0;
  for (const raw of Array.isArray(front) ? front : []) {
    const item = bibliographicItem(raw);
    const id = isObject(raw) ? nameOf(raw.id) : "";
    if (typeof item === "string" || id === "" || sources.has(id)) unreadable++;
    else sources.set(id, { id, ...item });
  }
  const known = (name: string, title: string): string => {
    if (!sources.has(name)) sources.set(name, bareSource(name, title));
    return name;
  };
  const citation = (raw: unknown): readonly DocumentCitation[] => {
    const fields = isObject(raw) ? raw : { source: raw };
    const source = nameOf(fields.source);
    if (source === "") {
      unreadable++;
      return [];
    }
    const text = (value: unknown): string => (typeof value === "string" ? value : "");
    return [
      {
        source: known(source, ""),
        locator: nameOf(fields.locator),
        bearing: fields.bearing === "disputes" ? "disputes" : "supports",
        quotation: text(fields.quotation),
        paraphrase: text(fields.paraphrase),
      },
    ];
  };
  return {
    cite: (named, links) => [
      ...(named === undefined ? [] : [named].flat().flatMap(citation)),
      ...links.flatMap(({ text, url }) => {
        const address = webAddress(url);
        if (!address) unreadable++;
        return address ? citation({ source: known(address, text) }) : [];
      }),
    ],
    all: () => [...sources.values()],
    unreadable: () => unreadable,
  };
}

/** All that is known of it is a key or an address. */
function bareSource(name: string, title: string): DocumentSource {
  const address = webAddress(name);
  const shown = shortened(plainLine(title || (address ? titleOfAddress(address) : name)), 300);
  return { id: name, title: shown, csl: address ? { type: "webpage", URL: address } : { type: "document" } };
}

const nameOf = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
