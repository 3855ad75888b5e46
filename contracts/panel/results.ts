import type { AnonymityLevel, Withheld } from "@/domain/disclosure";
import type {
  AttritionFigures,
  ChoiceCount,
  Concordance,
  Consensus,
  GroupAllocation,
  GroupEstimate,
  HeatMap,
  Interval,
  ItemKind,
  OpposingViews,
  Polarisation,
  Scale,
  Standing,
  StopEvaluation,
  StopRule,
  ValueCount,
} from "@/domain/elicitation";
import type { Instant } from "../primitives";
import type { PanelItemView, PanelMode, PanelPurpose, PanelRules } from "./shared";

/** The centre of answers as far as so many of them let it be told; what they do not is null. */
export type ShownSummary = {
  readonly n: number;
  readonly median: number | null;
  readonly mean: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly iqr: number | null;
  readonly least: number | null;
  readonly most: number | null;
  /** Every answer without its author, from the least. */
  readonly distribution: readonly ValueCount[] | null;
};

export type BandCount = { readonly band: string; readonly count: number };
export type BandedGroup = { readonly respondents: number; readonly bands: readonly BandCount[] };

export const BREAKDOWNS = ["group", "expertise"] as const;
export type BreakdownName = (typeof BREAKDOWNS)[number];

/** How a question was answered by group, as domain/disclosure lets it be told. */
export type ShownBreakdown = {
  readonly name: BreakdownName;
  /** Who answered, for every group; an empty name stands for those who have none. */
  readonly respondents: readonly { readonly group: string; readonly respondents: number }[];
} & (
  | { readonly kind: "full"; readonly groups: readonly { readonly group: string; readonly summary: ShownSummary }[] }
  | {
      readonly kind: "banded";
      readonly groups: readonly ({ readonly group: string } & BandedGroup)[];
      readonly others: { readonly groups: readonly string[] } & BandedGroup;
    }
  | { readonly kind: "withheld"; readonly why: Withheld }
);

/** One number that an item asks for. */
export type FacetResults = {
  readonly key: string;
  readonly scale: Scale | null;
  readonly summary: ShownSummary;
  readonly agreement: number | null;
  readonly consensus: Consensus | null;
  readonly disagreementIndex: number | null;
  readonly polarisation: Polarisation | null;
  /** Empty where the parts of an item depend on each other: then the item's own stand for all. */
  readonly breakdowns: readonly ShownBreakdown[];
};

/** Movement between two rounds of those who answered in both; null where fewer than five did. */
export type ShownStability = {
  readonly n: number;
  readonly moved: number | null;
  readonly kappa: { readonly linear: number | null; readonly quadratic: number | null };
};

/** Parts that depend on each other, by group: mean points or ranks of each part, or the share that chose it. A single choice may be banded. */
export type PartsBreakdown =
  | Exclude<ShownBreakdown, { readonly kind: "full" }>
  | (Pick<ShownBreakdown, "name" | "respondents"> & {
      readonly kind: "full";
      readonly groups: readonly { readonly group: string; readonly respondents: number; readonly means: readonly number[] }[];
    });

/** A text that somebody gave as a reason. `standing`: on which side of the panel they stand, only where answers are not hidden. */
export type ShownText = { readonly text: string; readonly standing: Standing | null };

export type ItemResults = {
  readonly id: string;
  readonly key: string;
  readonly kind: ItemKind;
  /** Who gave an answer, and who said that they cannot. */
  readonly n: number;
  readonly cannotSay: number;
  readonly facets: readonly FacetResults[];
  readonly agreement: number | null;
  readonly iqr: number | null;
  readonly concordance: Concordance | null;
  /** The panel's 80% interval; `intervals`: everybody's, without authors, by their best estimate. */
  readonly interval: GroupEstimate | null;
  readonly intervals: readonly Interval[] | null;
  readonly shares: GroupAllocation | null;
  readonly choices: readonly ChoiceCount[];
  readonly parts: readonly PartsBreakdown[];
  /** Null in the first round that asks it. */
  readonly stability: ShownStability | null;
  readonly texts: readonly ShownText[];
};

/**
 * What was computed of a round, once, when it closed, and is all that any page, file or mail says of it. It holds nothing that the panel's
 * level hides from panellists, so that it may be given whole to everybody who may read the panel.
 */
export type RoundResults = {
  readonly round: number;
  readonly anonymity: AnonymityLevel;
  /** Who answered anything. */
  readonly respondents: number;
  readonly items: readonly ItemResults[];
  /** Kendall's W over the ratings of the round, of those who gave them all. */
  readonly concordance: Concordance | null;
  /** Of the whole panel: who came and went in a small group is nobody's to read. */
  readonly attrition: AttritionFigures | null;
  /** Questions with the strongest opposing views, first. */
  readonly opposing: readonly OpposingViews[];
  readonly heatMap: HeatMap | null;
  readonly stop: StopEvaluation | null;
};

export type PanelRoundResults = {
  readonly number: number;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly items: readonly PanelItemView[];
  readonly results: RoundResults;
  readonly resultsHash: string | null;
};

/** How well the panel's last 80% intervals held known answers. */
export type PanelCalibration = {
  readonly questions: number;
  /** Truths below the low, up to the best, up to the high, above. */
  readonly counts: readonly number[];
  readonly score: number;
  /** How narrow the intervals are beside all single ones; null where those are not told. */
  readonly information: number | null;
  readonly items: readonly { readonly key: string; readonly interval: Interval; readonly truth: number; readonly isInside: boolean }[];
  /** Each panellist by name or pseudonym, best first; null where this reader may not see single answers. */
  readonly panellists: readonly PanellistPerformance[] | null;
  /** The panel's estimates of what is not known, by its panellists' weights beside everybody alike; empty where `panellists` is null. */
  readonly byPerformance: readonly WeightedEstimate[];
};

export type WeightedEstimate = { readonly key: string; readonly alike: Interval; readonly weighted: Interval };

/** Cooke's scores of one panellist. `weight`: share of all scores. */
export type PanellistPerformance = {
  readonly panellist: string;
  readonly questions: number;
  readonly calibration: number | null;
  readonly information: number | null;
  readonly weight: number;
};

export type PanelResultsView = {
  /** Why this reader sees none, as a sentence. */
  readonly refusal: string | null;
  readonly mode: PanelMode;
  readonly purpose: PanelPurpose;
  readonly anonymity: AnonymityLevel;
  readonly rules: PanelRules;
  readonly closedAt: Instant | null;
  /** The rule registered before round 1, and when. */
  readonly stopRule: PanelStopRule | null;
  /** Number of the round that is open; null where none is. */
  readonly openRound: number | null;
  /** Number of a closed round whose figures are still being computed; null where all are there. */
  readonly computing: number | null;
  /** Closed rounds with their figures, oldest first. */
  readonly rounds: readonly PanelRoundResults[];
  readonly calibration: PanelCalibration | null;
  /** Words for the options and criteria that ratings name. */
  readonly labels: Readonly<Record<string, string>>;
  /** Files that this reader may take away. */
  readonly files: readonly PanelFile[];
};

export type PanelStopRule = {
  readonly rule: StopRule;
  readonly hash: string;
  readonly registeredAt: Instant;
};

/** Names of what can be taken away, by who may: the answers only where the panel's level lets this reader see them one by one. */
export const PANEL_FILES = [
  "panel-results.csv",
  "panel-results.json",
  "panel-codebook.csv",
  "panel-answers-long.csv",
  "panel-answers-wide.csv",
  "panel-my-answers.csv",
] as const;
export type PanelFile = (typeof PANEL_FILES)[number];
