import type { Amount } from "./amount";
import type { Profile } from "./ballots/profile";
import type { BallotType, OptionKey, Tier } from "./ballots/types";
import type { TallyStep } from "./steps";
import type { TieBreak } from "./ties/tie-break";

/** How strong a pairwise victory is: the votes for the winner, or their lead over the votes against. */
export const MEASURES = ["winning-votes", "margins"] as const;
export type Measure = (typeof MEASURES)[number];

/** What an unranked option means: it shares one last tier, or the ballot says nothing about it. */
export const UNRANKED_CONVENTIONS = ["last", "ignored"] as const;
export type UnrankedConvention = (typeof UNRANKED_CONVENTIONS)[number];

export type TallyConventions = {
  readonly measure: Measure;
  readonly unranked: UnrankedConvention;
  /** How many options a method for several winners elects. */
  readonly seats: number;
};

/** `tieBreak` resolves ties inside a count; ties for first place that it leaves open stay visible. */
export type TallySettings = TallyConventions & { readonly tieBreak: TieBreak };

export const DEFAULT_TALLY_CONVENTIONS: TallyConventions = { measure: "winning-votes", unranked: "last", seats: 1 };
export const DEFAULT_TALLY_SETTINGS: TallySettings = { ...DEFAULT_TALLY_CONVENTIONS, tieBreak: { kind: "none" } };

/** What a figure counts. `label` heads its column. */
export const FIGURES = {
  votes: { label: "Votes" },
  approvals: { label: "Approvals" },
  points: { label: "Points" },
  mean: { label: "Mean score" },
  median: { label: "Median grade" },
  dots: { label: "Dots" },
  share: { label: "Share of the ballots counted" },
  given: { label: "Share of all given" },
  wins: { label: "Options it beats" },
  defeat: { label: "Its worst defeat" },
  support: { label: "Votes against its closest rival" },
  preferences: { label: "Votes in the runoff" },
  blocks: { label: "Blocks" },
  objections: { label: "Objections" },
} as const;
export type FigureId = keyof typeof FIGURES;

export type OptionFigures = {
  readonly option: OptionKey;
  /** 1 for every option in the first tier; options that share a tier share a place. */
  readonly place: number;
  readonly amounts: Readonly<Partial<Record<FigureId, Amount>>>;
  /** The votes a decision rule weighs for this option under this method. */
  readonly support: Amount;
};

/** What a method makes of a profile. */
export type Count = {
  /** The first tier, several when tied; none when no ballot was counted. A method for several winners names at least as many as there are seats. */
  readonly winners: readonly OptionKey[];
  /** Every option, best tier first. Inside a tier options keep the poll's order, which means nothing. */
  readonly ranking: readonly Tier[];
  /** One entry per option, in the poll's order. */
  readonly figures: readonly OptionFigures[];
  /** The working, in the order in which a person would do it by hand. */
  readonly steps: readonly TallyStep[];
};

/** A way of counting. Counts depend on the ballots alone, never on the order of ballots or options. Its key in the registry is its name. */
export type TallyMethod = {
  readonly label: string;
  /** What it does, in one sentence for somebody who votes. */
  readonly says: string;
  readonly ballotTypes: readonly BallotType[];
  readonly source: { readonly title: string; readonly url: string };
  /** A clause that says what `support` is, given the option's name and "12 of 20 votes (60%)". */
  readonly supportSays: (option: string, votes: string) => string;
  /** Where ballots give out something else than votes ("dots"), support is a share of all that they gave; otherwise of the ballots' weight. */
  readonly gives?: string;
  /** Fills as many seats as the poll has: winners up to that number do not tie. */
  readonly severalSeats?: true;
  /** What it goes by, unless which of two options more votes prefer; explains why its winner may be another. */
  readonly weighs?: "first-choices" | "eliminations" | "places" | "sums" | "finalists" | "grades";
  /** Why this profile is refused, as a sentence, or null; a method without it counts every profile of its ballot types. */
  readonly refusal?: (profile: Profile) => string | null;
  readonly count: (profile: Profile, settings: TallySettings) => Count;
};
