import { z } from "zod";
import type { Side } from "@/domain/opinions";
import { actInDebate, type Instant, inDebate, text } from "../primitives";

/** Bytes of the files of a Polis export together, at most. */
export const MAX_POLIS_FILES = 4 * 1024 * 1024;
/** How many claims a Polis export may add to a debate. */
export const MAX_POLIS_CLAIMS = 1_000;

export const toRateInput = inDebate.extend({ most: z.int().min(1).max(20).default(5) });
const files = {
  files: z
    .array(
      z.strictObject({ name: text(200), content: z.base64().max(Math.ceil(MAX_POLIS_FILES / 3) * 4, "Files may have 4 MB together.") }),
    )
    .min(1, "Choose the files of an export.")
    .max(8),
};
export const checkPolisInput = inDebate.extend(files);
export const importPolisInput = actInDebate.extend(files);
export const removeHistoryInput = actInDebate.extend({ history: z.uuid() });

/** How many said what. */
export type RatingCounts = { readonly agree: number; readonly pass: number; readonly disagree: number; readonly rated: number };
type ClaimWords = { readonly id: string; readonly text: string };

/**
 * The map of opinions as everybody reads it: nobody's own place. Figures are given by company: a camp of five or more by itself, smaller
 * ones with others; figures are null where they would tell of fewer than five.
 */
export type OpinionMapView = {
  /** How far the record reached when it was drawn. */
  readonly version: number;
  readonly people: number;
  readonly counted: number;
  readonly claims: number;
  readonly ratings: number;
  /** From so many ratings somebody counts; from so many people camps are drawn. */
  readonly fewestRatings: number;
  readonly fewestCounted: number;
  /** Earlier conversations whose ratings count here. */
  readonly histories: readonly Omit<HistoryView, "id">[];
  readonly explained: readonly [number, number];
  /** Whoever agrees with the first stands more to the right, with the second further up. */
  readonly axes: { readonly right: string | null; readonly up: string | null };
  readonly camps: readonly CampView[];
  readonly companies: readonly { readonly camps: readonly number[]; readonly people: number }[];
  /** Marks of five people or more each. */
  readonly marks: readonly { readonly company: number; readonly people: number; readonly x: number; readonly y: number }[];
  readonly consensus: readonly SharedClaimView[];
  readonly bridges: readonly SharedClaimView[];
  /** Instead of camps, while too few take part. */
  readonly agreement: AgreementView | null;
  /** The words of every claim named above. */
  readonly words: readonly ClaimWords[];
};
/** Late: a newer map is being drawn, and this is the last one; null where none was drawn yet. */
export type OpinionMapAnswer = { readonly map: OpinionMapView | null; readonly isLate: boolean };
/** An earlier conversation whose ratings count on the map. */
export type HistoryView = {
  readonly id: string;
  readonly title: string;
  readonly people: number;
  readonly ratings: number;
  readonly at: Instant;
};
export type CampView = {
  readonly size: number;
  /** Null where it has no figures of its own. */
  readonly middle: { readonly x: number; readonly y: number } | null;
  readonly says: readonly { readonly claim: string; readonly side: Side; readonly figures: readonly RatingCounts[] | null }[];
};
export type SharedClaimView = {
  readonly claim: string;
  readonly side: Side;
  /** 0 to 1. */
  readonly score: number;
  readonly figures: readonly RatingCounts[] | null;
};
/** How those whose delegations favour the same option rate the claims. */
export type AgreementView = {
  readonly groups: readonly { readonly option: string; readonly people: number; readonly isShown: boolean }[];
  readonly claims: readonly {
    readonly claim: string;
    readonly together: RatingCounts;
    /** One for each group that is shown, in their order. */
    readonly byPosition: readonly RatingCounts[] | null;
  }[];
};

/** Where the reader stands, told to nobody else; null for who has rated nothing, or has no seat. */
export type MyStandingView = {
  readonly x: number;
  readonly y: number;
  readonly ratings: number;
  /** How many ratings are missing to count. */
  readonly missing: number;
  readonly camp: number | null;
  /** The nearest camp that is not one's own. */
  readonly nearestOther: number | null;
} | null;
/** Late: it is being reckoned. */
export type MyStandingAnswer = { readonly standing: MyStandingView; readonly isLate: boolean };

/** What to rate next, what tells most first, and how far one is. */
export type ToRateView = { readonly claims: readonly ClaimWords[]; readonly rated: number; readonly all: number };

/** What the files of a Polis export would add. */
export type PolisReport = {
  readonly title: string;
  readonly people: number;
  readonly ratings: number;
  /** Claims of the file that the debate has word for word, and those it would get. */
  readonly known: number;
  readonly adds: number;
  /** The first of them. */
  readonly sample: readonly string[];
  /** Whether −1 meant agree in the file, and what tells. */
  readonly sign: "as-is" | "inverted";
  readonly signEvidence: string;
  /** What does not come along: how many of what, and why. */
  readonly lost: readonly { readonly what: string; readonly count: number; readonly why: string }[];
  readonly problems: readonly string[];
};
export type ImportedPolis = Pick<PolisReport, "people" | "ratings" | "known" | "adds" | "lost">;
