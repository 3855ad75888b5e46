import type { Bounds, EstimateScale, FourStep } from "../estimates/four-step";
import type { Agreement } from "../statistics/agreement";
import type { Scale } from "../statistics/scale";

export const ITEM_KINDS = [
  "rating",
  "agreement",
  "ranking",
  "estimate",
  "probability",
  "allocation",
  "choice",
  "reason",
  "policy",
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const POLICY_SCALES = ["desirability", "feasibility", "importance", "confidence"] as const;
export type PolicyScale = (typeof POLICY_SCALES)[number];

/** What the author of an item of each kind sets. Keys are for programs; words for people are kept elsewhere. */
export type ItemSettings = {
  /** 1–9: how an option does by a criterion, or how good something is altogether. */
  readonly rating: { readonly option: string | null; readonly criterion: string | null };
  /** A Likert scale of whole steps. */
  readonly agreement: { readonly least: number; readonly most: number };
  readonly ranking: { readonly among: readonly string[]; readonly tiesAllowed: boolean };
  readonly estimate: Bounds & { readonly unit: string; readonly scale: EstimateScale };
  /** 0–100%. */
  readonly probability: Readonly<Record<never, never>>;
  readonly allocation: { readonly among: readonly string[] };
  /** `atMost` 1 is a single choice. */
  readonly choice: { readonly among: readonly string[]; readonly atMost: number };
  readonly reason: { readonly longest: number };
  /** Each asked scale from 1 to 4. */
  readonly policy: { readonly asks: readonly PolicyScale[] };
};

export type ItemAnswers = {
  readonly rating: number;
  readonly agreement: number;
  /** Tiers from the first place; what shares one is tied. Everything is ranked once. */
  readonly ranking: readonly (readonly string[])[];
  readonly estimate: FourStep;
  readonly probability: number;
  /** Points by key, together 100; a key that is missing has none. */
  readonly allocation: Readonly<Record<string, number>>;
  readonly choice: readonly string[];
  readonly reason: string;
  readonly policy: Readonly<Partial<Record<PolicyScale, number>>>;
};

export type Item<Kind extends ItemKind = ItemKind> = Kind extends ItemKind
  ? { readonly kind: Kind; readonly settings: ItemSettings[Kind] }
  : never;
export type Answer<Kind extends ItemKind = ItemKind> = ItemAnswers[Kind];

/** One number of an answer: the rating itself, an option's rank, a part of an allocation. */
export type Facet = { readonly key: string; readonly scale: Scale | null };

export const ITEM_STATISTICS = [
  "centre",
  "distribution",
  "agreement",
  "consensus",
  "disagreement",
  "polarisation",
  "outliers",
  "stability",
  "concordance",
  "interval",
  "shares",
  "choices",
] as const;
export type ItemStatistic = (typeof ITEM_STATISTICS)[number];

export type KindDefinition<Kind extends ItemKind> = {
  readonly label: string;
  /** Why settings cannot be used, as a sentence, or null. */
  readonly refusalOfSettings: (settings: ItemSettings[Kind]) => string | null;
  /** Why something is no answer, as a sentence for the panellist, or null. Settings are taken to be good. */
  readonly refusalOfAnswer: (settings: ItemSettings[Kind], answer: unknown) => string | null;
  readonly facets: (settings: ItemSettings[Kind]) => readonly Facet[];
  /** The numbers of an answer, one for each facet. */
  readonly readings: (settings: ItemSettings[Kind], answer: ItemAnswers[Kind]) => readonly number[];
  readonly statistics: readonly ItemStatistic[];
  /** What percent agreement means where nobody says otherwise. */
  readonly agreement: Agreement;
};
