import { z } from "zod";
import type { AnonymityLevel } from "@/domain/disclosure";
import { actInDebate, type Instant, id, inDebate, text } from "../primitives";
import type { ItemResults } from "./results";
import type { PanelItemView, PanelMode, PanelPurpose, PanelRules } from "./shared";

/** What a panellist's browser drew for a panel with detached answers: 32 bytes in base64url. It travels in bodies alone, never in an address. */
export const sheetKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "This is no code of a panel.");

const part = z
  .string()
  .max(200)
  .regex(/^[^\0]*$/);
/** Kept as JSON and no number column of the database: an estimate may be of billions. */
const figure = z.custom<number>((given) => typeof given === "number" && Number.isFinite(given), "Write a number.");
/** Any kind of answer; the item says which. Null: they cannot say. */
const value = z.union([figure, text(20_000), z.array(z.union([part, z.array(part).max(50)])).max(50), z.record(part, figure)]);
export type AnswerValue = z.infer<typeof value>;

export const LONGEST_REASON = 2_000;
export const giveAnswerInput = actInDebate.extend({
  roundId: id,
  itemId: id,
  value: value.nullable(),
  reason: text(LONGEST_REASON, 0),
  /** Only where answers are detached. */
  sheetKey: sheetKey.optional(),
});
/** It says no more than that, so that whatever keeps an answer of the server's keeps nothing of a panellist's. */
export type KeptView = { readonly kept: true };

export const openSheetInput = inDebate.extend({ sheetKey });

export type OwnAnswer = {
  readonly itemId: string;
  readonly value: AnswerValue | null;
  readonly reason: string;
  /** From the round before, and to be confirmed. */
  readonly isCopied: boolean;
};

/** One's own answers in the round that is open, and in the last one that closed. */
export type OwnAnswers = { readonly now: readonly OwnAnswer[]; readonly before: readonly OwnAnswer[] };

/** `isFound`: the key opens a sheet of this panel. */
export type SheetView = OwnAnswers & { readonly isFound: boolean };

export type OpenRound = {
  readonly id: string;
  /** 0: the panel proposes items. */
  readonly number: number;
  readonly deadline: Instant | null;
  readonly items: readonly PanelItemView[];
};

/** What the last closed round came to, as far as the panel's settings show it between rounds. */
export type FeedbackRound = {
  readonly number: number;
  readonly items: readonly PanelItemView[];
  /** Its figures are not there yet. */
  readonly isComputing: boolean;
  /** Empty where distributions are not shown, and while no round is open: the questions are where it stands. */
  readonly results: readonly ItemFeedback[];
};

/** At most `MOST_REASONS_BESIDE` of an item's texts; `textsInAll`: how many the results have. */
export type ItemFeedback = ItemResults & { readonly textsInAll: number };
/** More than that nobody reads beside a question. Texts come in the order of a lot, so the first are as good as any. */
export const MOST_REASONS_BESIDE = 20;

export type QuestionnaireView = {
  readonly anonymity: AnonymityLevel;
  readonly mode: PanelMode;
  readonly purpose: PanelPurpose;
  readonly instructions: string;
  readonly outliers: PanelRules["outliers"];
  readonly state: "not-open" | "open" | "between" | "closed";
  readonly isPanellist: boolean;
  /** With its items for panellists and those who run the panel. */
  readonly round: OpenRound | null;
  readonly feedback: FeedbackRound | null;
  /** Null while no round is open, and where answers are detached: then they are asked for with the key. */
  readonly own: OwnAnswers | null;
  /** In real time, what the panel has answered so far, of the items that one has answered oneself. */
  readonly figures: readonly ItemResults[];
  /** Where answers are detached and a round is open, whether one's sheet was begun, here or on another device. */
  readonly hasBegun: boolean;
};
