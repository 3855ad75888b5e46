import { z } from "zod";
import { POLARITIES, type Polarity, type Status, type Target } from "@/domain/argumentation";
import { actInDebate, type Instant, id, inDebate, key, text } from "./primitives";

export const BEARINGS = ["supports", "disputes"] as const;
export type Bearing = (typeof BEARINGS)[number];

const claimText = text(500);
const citation = z.strictObject({
  sourceId: id,
  locator: text(80, 0),
  bearing: z.enum(BEARINGS),
  quotation: text(1_000, 0),
  paraphrase: text(1_000, 0),
});
/** A premise is an existing claim or a new one, with what it rests on. */
const premise = z.union([
  z.strictObject({ claimId: id }),
  z.strictObject({ text: claimText, citations: z.array(citation).max(8).default([]) }),
]);

export const addArgumentInput = actInDebate.extend({
  polarity: z.enum(POLARITIES),
  target: z.union([z.strictObject({ option: key }), z.strictObject({ claim: id }), z.strictObject({ argument: id })]),
  premises: z.array(premise).min(1, "An argument needs at least one premise.").max(6),
});
export const withdrawArgumentInput = actInDebate.extend({ argumentId: id });
export const editClaimInput = actInDebate.extend({ claimId: id, text: claimText, over: z.int().min(1).max(2_147_483_647) });
export const withdrawClaimInput = actInDebate.extend({ claimId: id });
export const claimHistoryInput = inDebate.extend({ claimId: id });
export const rateClaimInput = actInDebate.extend({ claimId: id, value: z.union([z.literal(-1), z.literal(0), z.literal(1)]) });
export const rateArgumentInput = actInDebate.extend({ argumentId: id, value: z.int().min(0).max(4) });
export const addCitationInput = actInDebate.extend({ claimId: id, citation });
export const withdrawCitationInput = actInDebate.extend({ citationId: id });

export type ClaimView = {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly status: Status;
  readonly author: string | null;
  readonly delegation: string | null;
  /** The reader may change it: they wrote it, or head the delegation it speaks for. */
  readonly isMine: boolean;
  readonly at: Instant;
  readonly ratings: { readonly agree: number; readonly pass: number; readonly disagree: number; readonly mine: -1 | 0 | 1 | null };
  readonly citations: readonly CitationView[];
};
export type CitationView = {
  readonly id: string;
  readonly sourceId: string;
  readonly locator: string;
  readonly bearing: Bearing;
  readonly quotation: string;
  readonly paraphrase: string;
  /** The scenario author's grade 1–6 of this piece of information, shown as such. */
  readonly credibility: string | null;
  readonly addedBy: string | null;
  readonly isMine: boolean;
};
export type ArgumentView = {
  readonly id: string;
  readonly polarity: Polarity;
  readonly target: Target;
  readonly premises: readonly string[];
  /** What links the premises to the target, where the scenario says so. */
  readonly note: string;
  readonly status: Status;
  readonly author: string | null;
  readonly delegation: string | null;
  /** The reader may change it: they wrote it, or head the delegation it speaks for. */
  readonly isMine: boolean;
  readonly at: Instant;
  readonly relevance: { readonly mean: number | null; readonly count: number; readonly mine: number | null };
};
/** The whole argument graph of a debate, flat; the page threads it. */
export type FloorView = {
  readonly claims: readonly ClaimView[];
  readonly arguments: readonly ArgumentView[];
  readonly sources: readonly SourceView[];
};
/** What a change answers: the ids of what it made. */
export type AddedArgument = { readonly argumentId: string; readonly claimIds: readonly string[] };
export type AddedSources = {
  readonly added: readonly string[];
  /** Sources of the paste that the debate had already, by address. */
  readonly known: readonly string[];
};
export type ClaimRevisionView = {
  readonly revision: number;
  readonly text: string;
  readonly editedBy: string | null;
  readonly at: Instant;
};

export const addSourceInput = actInDebate.extend({
  title: text(300),
  author: text(300, 0),
  publisher: text(200, 0),
  year: z.int().min(1000).max(9999).nullable(),
  url: text(2_000, 0),
  type: z.enum(["article", "article-journal", "article-newspaper", "book", "chapter", "report", "webpage", "legislation", "document"]),
});
/** BibTeX, CSL-JSON or a bare URL, pasted. Nothing is fetched. */
export const importSourcesInput = actInDebate.extend({ text: text(100_000) });

export type SourceView = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly issued: string;
  readonly url: string | null;
  readonly type: string;
  readonly note: string;
  /** The scenario author's reliability grade A–F, shown as such. */
  readonly reliability: string | null;
  readonly gradeReason: string;
  readonly addedBy: string | null;
};
/** Evidence prepared in the scenario, ready to be cited. */
export type EvidenceView = {
  readonly key: string;
  readonly claim: string;
  readonly credibility: string;
  readonly citations: readonly { readonly source: string; readonly locator: string; readonly bearing: Bearing }[];
  readonly bearsOn: readonly { readonly option: string; readonly bearing: "for" | "against" | "both" }[];
  readonly disputedBy: readonly { readonly source: string; readonly locator: string; readonly why: string }[];
};
