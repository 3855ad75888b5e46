import { z } from "zod";
import { type AttackKind, POLARITIES, type Polarity, positionOf, type Status, type Target, type Thread } from "@/domain/argumentation";
import { actInDebate, type Instant, id, inDebate, key, text } from "../primitives";
import type { WordingPart } from "./claims";

export const BEARINGS = ["supports", "disputes"] as const;
export type Bearing = (typeof BEARINGS)[number];

const claimText = text(500);
export const citationInput = z.strictObject({
  sourceId: id,
  locator: text(80, 0),
  bearing: z.enum(BEARINGS),
  quotation: text(1_000, 0),
  paraphrase: text(1_000, 0),
});
/** A premise is an existing claim or a new one, with what it rests on. */
const premise = z.union([
  z.strictObject({ claimId: id }),
  z.strictObject({ text: claimText, citations: z.array(citationInput).max(8).default([]) }),
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

/** How the arguments on a floor are sorted; what was withdrawn comes last in each. */
export const FLOOR_ORDERS = ["oldest", "newest", "strongest", "most-rated"] as const;
export type FloorOrder = (typeof FLOOR_ORDERS)[number];
const order = z.enum(FLOOR_ORDERS).default("oldest");
/** Where an earlier page ended; none or an empty one begins at the start. */
const cursor = z
  .string()
  .max(200)
  .refine((value) => value === "" || positionOf(value) !== null, "This is not where a page ended.")
  .nullish();
const thing = z.union([z.strictObject({ argument: id }), z.strictObject({ claim: id })]);
export const floorInput = inDebate.extend({ order });
export const threadsInput = inDebate.extend({ option: key, polarity: z.enum(POLARITIES), order, cursor });
export const repliesInput = inDebate.extend({ option: key, to: thing, order, cursor });
export const findInput = inDebate.extend({ thing, order });

export const rateClaimInput = actInDebate.extend({ claimId: id, value: z.union([z.literal(-1), z.literal(0), z.literal(1)]) });
export const rateArgumentInput = actInDebate.extend({ argumentId: id, value: z.int().min(0).max(4) });

/** Held or hidden, its words are empty for all but its author and those who moderate. A merged claim is read as the one that stands. */
export type ClaimView = {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly status: Status;
  /** It may be read, and nothing else. */
  readonly isLocked: boolean;
  /** Keys of the scenario's criteria it speaks to. */
  readonly criteria: readonly string[];
  /** How many other claims were merged into it. */
  readonly merged: number;
  readonly author: string | null;
  /** Who an imported claim is by, as its file says; empty otherwise. */
  readonly byline: string;
  readonly delegation: string | null;
  /** The reader may change it: they wrote it, or head the delegation it speaks for. */
  readonly isMine: boolean;
  readonly at: Instant;
  readonly ratings: { readonly agree: number; readonly pass: number; readonly disagree: number; readonly mine: -1 | 0 | 1 | null };
  /** Computed, 0 to 1; null where it is not visible. */
  readonly strength: number | null;
  /** The first of them, and how many more the evidence room has. */
  readonly citations: readonly CitationView[];
  readonly citationsLeft: number;
};
export type CitationView = {
  readonly id: string;
  readonly sourceId: string;
  readonly locator: string;
  readonly bearing: Bearing;
  readonly quotation: string;
  readonly paraphrase: string;
  /** Whether the quotation stands in the source's text, and on which line; null where there is nothing to compare. */
  readonly verbatim: "verbatim" | "not-found" | null;
  readonly line: number | null;
  /** The scenario author's grade 1–6 of this piece of information, shown as such. */
  readonly credibility: string | null;
  readonly addedBy: string | null;
  readonly isMine: boolean;
};
export type ArgumentView = {
  readonly id: string;
  readonly polarity: Polarity;
  /** What kind of attack it is; null where it supports. */
  readonly attack: AttackKind | null;
  readonly target: Target;
  /** None where it is held or hidden, for all but its author and those who moderate. */
  readonly premises: readonly string[];
  /** What links the premises to the target, where the scenario says so. */
  readonly note: string;
  readonly status: Status;
  readonly isLocked: boolean;
  readonly author: string | null;
  readonly byline: string;
  readonly delegation: string | null;
  /** The reader may change it: they wrote it, or head the delegation it speaks for. */
  readonly isMine: boolean;
  readonly at: Instant;
  readonly relevance: { readonly mean: number | null; readonly count: number; readonly mine: number | null };
  readonly strength: number | null;
};
/** The claims, arguments and sources that the threads beside them name. */
export type FloorThings = {
  readonly claims: readonly ClaimView[];
  readonly arguments: readonly ArgumentView[];
  readonly sources: readonly SourceView[];
};
/** So many of a list of threads, and where to read on; null where nothing is left. */
export type ThreadsView = { readonly threads: readonly Thread[]; readonly next: string | null };
export type SideView = ThreadsView & {
  /** All arguments of the side that speak to the option itself. */
  readonly count: number;
};
export type OptionFloorView = { readonly option: string } & Readonly<Record<Polarity, SideView>>;
/** The floor as it opens: of each side of each option the first threads, as many as one answer holds. */
export type FloorView = FloorThings & { readonly options: readonly OptionFloorView[] };
export type FloorPage = FloorThings & ThreadsView;
/** Where something stands: the first place under an option, with the way down to it. */
export type FoundView = FloorThings & {
  readonly option: string;
  readonly polarity: Polarity;
  /** The argument that was asked for, or the first one in which the claim is a premise. */
  readonly argument: string;
  readonly thread: Thread;
  /** What the thread answers where it does not begin at the option: it can be asked for in turn. */
  readonly above: string | null;
};
/** What a change answers: the ids of what it made. */
export type AddedArgument = { readonly argumentId: string; readonly claimIds: readonly string[] };
export type ClaimRevisionView = {
  readonly revision: number;
  readonly text: string;
  /** What changed from the wording before; null in the first one. */
  readonly changes: readonly WordingPart[] | null;
  readonly editedBy: string | null;
  readonly at: Instant;
};

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
