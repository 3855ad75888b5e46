import type { Polarity, Target } from "@/domain/argumentation";
import type { BibliographicItem } from "../bibliography";

/**
 * What a file of arguments says, whatever its format: options, claims, arguments from premises to a target, and sources.
 * Ids are the document's own; whoever imports it makes new ones. `target.option` names an option's id here.
 */
export type ArgumentDocument = {
  readonly title: string;
  readonly options: readonly DocumentOption[];
  readonly claims: readonly DocumentClaim[];
  readonly arguments: readonly DocumentArgument[];
  readonly sources: readonly DocumentSource[];
};
export type DocumentOption = { readonly id: string; readonly label: string; readonly text: string };
export type DocumentClaim = {
  readonly id: string;
  /** A short title where the format has one, else "". */
  readonly title: string;
  readonly text: string;
  readonly criteria: readonly string[];
  readonly byline: string;
  readonly citations: readonly DocumentCitation[];
};
export type DocumentCitation = {
  readonly source: string;
  readonly locator: string;
  readonly bearing: "supports" | "disputes";
  readonly quotation: string;
  readonly paraphrase: string;
};
export type DocumentArgument = {
  readonly id: string;
  readonly title: string;
  readonly polarity: Polarity;
  readonly target: Target;
  /** Ids of claims; at least one. */
  readonly premises: readonly string[];
  readonly note: string;
  readonly byline: string;
};
export type DocumentSource = BibliographicItem & { readonly id: string };

/** What a format could not carry: how many of what, and what became of them. */
export type Loss = { readonly what: string; readonly count: number; readonly why: string };

export type DocumentProblem = { readonly line: number; readonly message: string };
/** Either a whole document or what is wrong with the file; never half of one. */
export type ReadArguments =
  | { readonly document: ArgumentDocument; readonly lost: readonly Loss[] }
  | { readonly problems: readonly DocumentProblem[] };
export type WrittenArguments = { readonly text: string; readonly lost: readonly Loss[] };

export type ArgumentFormat = {
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** What it carries, in one sentence. */
  readonly says: string;
  /** Both never throw. They load what they need when they are called. */
  readonly read?: (text: string) => ReadArguments | Promise<ReadArguments>;
  readonly write?: (document: ArgumentDocument) => WrittenArguments | Promise<WrittenArguments>;
};
