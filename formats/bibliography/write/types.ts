import type { BibliographicItem } from "../record";

/** A source to be written. `custom` is what is said about it here, such as its grades: only CSL-JSON has a place for it. */
export type WrittenSource = BibliographicItem & { readonly id: string; readonly custom?: Readonly<Record<string, string>> };

/** What a format could not carry: how many of what, and what became of them. */
export type SourceLoss = { readonly what: string; readonly count: number; readonly why: string };
export type WrittenSources = { readonly text: string; readonly lost: readonly SourceLoss[] };

export type SourceFormat = {
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** What it carries, in one sentence. */
  readonly says: string;
  readonly write: (sources: readonly WrittenSource[]) => WrittenSources;
};
