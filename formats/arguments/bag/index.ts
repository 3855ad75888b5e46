import { MAX_NODES } from "../file-text";
import type { ArgumentFormat } from "../types";
import { bagOf, documentOf } from "./document";
import { readBag } from "./read";
import { writeBag } from "./write";

export { bagOf, documentOf } from "./document";
export { type ReadBag, readBag } from "./read";
export type { WeightedBag } from "./types";
export { writeBag } from "./write";

/** Bipolar argument graphs as Uncertainpy and Attractor read them. */
export const bag: ArgumentFormat = {
  label: "Bipolar argument graph",
  extension: "bag",
  mediaType: "text/plain; charset=utf-8",
  says: "Who supports and who attacks whom, by name, for programs that compute strengths; no wordings, sources or premises that count together.",
  read: (text) => {
    const read = readBag(text);
    if ("problems" in read) return read;
    const { names, edges } = read.bag;
    if (Math.max(names.length, edges.length) > MAX_NODES)
      return {
        problems: [{ line: 1, message: `More than ${MAX_NODES.toLocaleString("en-GB")} arguments or relations: too many for a debate.` }],
      };
    const { document, lost } = documentOf(read.bag);
    return { document, lost: [...read.lost, ...lost] };
  },
  write: (document) => {
    const { bag: written, lost } = bagOf(document);
    return { text: writeBag(written), lost };
  },
};
