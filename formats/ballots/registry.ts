import type { BallotType } from "@/domain/tally";
import { readAbif } from "./abif/read";
import { abifNames, writeAbif } from "./abif/write";
import { readBlt } from "./blt/read";
import { bltNames, writeBlt } from "./blt/write";
import { readCef } from "./cef/read";
import { cefNames, writeCef } from "./cef/write";
import { readCsv } from "./csv/read";
import { csvNames, writeCsv } from "./csv/write";
import { readCategories, readOrders } from "./preflib/read";
import { writeCategories, writeOrders } from "./preflib/write";
import { writtenNames } from "./text/written-names";
import type { BallotFormat, Carries } from "./types";

const PREFLIB = { title: "PrefLib: format specification", url: "https://preflib.github.io/PrefLib-Jekyll/format" };

const RANKED: Carries = { ballotTypes: ["ranked"], ties: true, unranked: true, weights: false, blank: false, title: true, seats: false };

function orders(extension: string, says: string, carries: Partial<Carries>): BallotFormat {
  const format = { ...RANKED, ...carries };
  return {
    label: `PrefLib ${says} (.${extension})`,
    source: PREFLIB,
    carries: format,
    read: readOrders,
    writtenNames,
    write: writeOrders(extension, !format.unranked),
  };
}

/** Every kind of ballot file, by its extension. */
export const ballotFormats = {
  soc: orders("soc", "complete orders", { ties: false, unranked: false }),
  soi: orders("soi", "incomplete orders", { ties: false }),
  toc: orders("toc", "complete orders with ties", { unranked: false }),
  toi: orders("toi", "incomplete orders with ties", {}),
  cat: {
    label: "PrefLib categories (.cat)",
    source: PREFLIB,
    carries: { ...RANKED, ballotTypes: ["approval", "score"], blank: true },
    read: readCategories,
    writtenNames,
    write: writeCategories,
  },
  cvotes: {
    label: "Condorcet Election Format (.cvotes)",
    source: { title: "Condorcet Election Format, V1", url: "https://github.com/CondorcetVote/CondorcetElectionFormat" },
    carries: { ...RANKED, weights: true, blank: true, seats: true },
    read: readCef,
    writtenNames: cefNames,
    write: writeCef,
  },
  blt: {
    label: "BLT (.blt)",
    source: { title: "I. D. Hill, B. A. Wichmann and D. R. Woodall, Algorithm 123, 1987", url: "https://doi.org/10.1093/comjnl/30.3.277" },
    carries: { ...RANKED, blank: true, seats: true },
    read: readBlt,
    writtenNames: bltNames,
    write: writeBlt,
  },
  abif: {
    label: "ABIF (.abif)",
    source: { title: "ABIF, aggregated ballot information format", url: "https://electowiki.org/wiki/ABIF" },
    carries: { ...RANKED, ballotTypes: ["ranked", "score"], blank: true },
    read: readAbif,
    writtenNames: abifNames,
    write: writeAbif,
  },
  csv: {
    label: "CSV (.csv)",
    source: null,
    carries: {
      ballotTypes: ["ranked", "score", "approval", "plurality", "cumulative", "quadratic", "consent"] satisfies BallotType[],
      ties: true,
      unranked: true,
      weights: true,
      blank: true,
      title: false,
      seats: false,
    },
    read: readCsv,
    writtenNames: csvNames,
    write: writeCsv,
  },
} as const satisfies Record<string, BallotFormat>;

export type BallotFormatId = keyof typeof ballotFormats;
export const BALLOT_FORMAT_IDS = Object.keys(ballotFormats) as [BallotFormatId, ...BallotFormatId[]];

export const ballotFormat = (id: BallotFormatId): BallotFormat => ballotFormats[id];

/** The format that a file's name or extension says, or null. */
export function formatOf(fileName: string): BallotFormatId | null {
  const extension = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  return BALLOT_FORMAT_IDS.find((id) => id === extension) ?? null;
}
