import { z } from "zod";
import { id, inDebate, text } from "../primitives";

export const SEARCH_KINDS = ["claim", "argument", "source"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
export const MOST_SEARCHED = 200;

/** `cursor` is how many results were seen already. */
export const searchInput = inDebate.extend({
  text: text(MOST_SEARCHED, 0),
  kind: z.enum(SEARCH_KINDS).nullable().default(null),
  cursor: z.int().min(0).max(1_000).default(0),
});
/** Claims like a text that is being written; the newest ones where nothing is written yet. */
export const similarClaimsInput = inDebate.extend({ text: text(500, 0), without: z.array(id).max(20).default([]) });

/** A piece of what was found; `isMatch` where it is what was searched for. */
export type SnippetPart = { readonly text: string; readonly isMatch: boolean };
export type SearchHit = {
  readonly kind: SearchKind;
  readonly id: string;
  /** A claim's words, an argument's premises, a source's title. */
  readonly title: readonly SnippetPart[];
  /** The passage of a source's text or note, or an argument's note; null where the title says it all. */
  readonly snippet: readonly SnippetPart[] | null;
  /** What it speaks to, or which claim it was merged into, as a sentence. */
  readonly context: string | null;
  /** Who says it. */
  readonly by: string | null;
  /** Its page, as a path. */
  readonly path: string;
  /** No word of it fits, but one that is written much the same. */
  readonly isOnlyAlike: boolean;
};
export type SearchPage = { readonly hits: readonly SearchHit[]; readonly next: number | null };

export type SimilarClaim = {
  readonly id: string;
  readonly text: string;
  readonly author: string | null;
  /** Key of the delegation it speaks for. */
  readonly delegation: string | null;
  /** From 0, nothing in common, to 1, the same words. */
  readonly likeness: number;
};
