import { lostInBibtex, writeBibtex } from "./bibtex";
import { writeCslJson } from "./csl-json";
import { lossesOf } from "./losses";
import { lostInRis, writeRis } from "./ris";
import type { SourceFormat } from "./types";

/** Every kind of file that sources are written as. All of them are read by `readBibliography`. */
export const sourceFormats = {
  "csl-json": {
    label: "CSL-JSON",
    extension: "json",
    mediaType: "application/json; charset=utf-8",
    says: "Everything that is kept of a source, with its grades; what Zotero and citation libraries read.",
    write: (sources) => ({ text: writeCslJson(sources), lost: [] }),
  },
  bibtex: {
    label: "BibTeX",
    extension: "bib",
    mediaType: "application/x-bibtex; charset=utf-8",
    says: "Sources for LaTeX, with the fields of BibLaTeX; kinds of source that it has no word for become the nearest one.",
    write: (sources) => ({ text: writeBibtex(sources), lost: lossesOf(sources, lostInBibtex) }),
  },
  ris: {
    label: "RIS",
    extension: "ris",
    mediaType: "application/x-research-info-systems; charset=utf-8",
    says: "Sources for reference managers such as EndNote; kinds of source that it has no word for become the nearest one.",
    write: (sources) => ({ text: writeRis(sources), lost: lossesOf(sources, lostInRis) }),
  },
} as const satisfies Record<string, SourceFormat>;

export type SourceFormatId = keyof typeof sourceFormats;
export const SOURCE_FORMAT_IDS = Object.keys(sourceFormats) as [SourceFormatId, ...SourceFormatId[]];

export const sourceFormat = (id: SourceFormatId): SourceFormat => sourceFormats[id];
