import type { Amount } from "./amount";
import type { Profile } from "./ballots/profile";
import type { BallotType, OptionKey, Tier } from "./ballots/types";
import type { TallyStep } from "./steps";

export const TALLY_METHOD_IDS = ["plurality", "approval", "schulze"] as const;
export type TallyMethodId = (typeof TALLY_METHOD_IDS)[number];

/** How strong a pairwise victory is: the votes for the winner, or their lead over the votes against. */
export const MEASURES = ["winning-votes", "margins"] as const;
export type Measure = (typeof MEASURES)[number];

/** What an unranked option means: it shares one last tier, or the ballot says nothing about it. */
export const UNRANKED_CONVENTIONS = ["last", "ignored"] as const;
export type UnrankedConvention = (typeof UNRANKED_CONVENTIONS)[number];

export type TallySettings = { readonly measure: Measure; readonly unranked: UnrankedConvention };

export const DEFAULT_TALLY_SETTINGS: TallySettings = { measure: "winning-votes", unranked: "last" };

/** What a figure counts. `label` heads its column. */
export const FIGURES = {
  votes: { label: "Votes" },
  approvals: { label: "Approvals" },
  share: { label: "Share of the ballots counted" },
  wins: { label: "Options it beats" },
  support: { label: "Votes against its closest rival" },
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

export type TallyResult = {
  readonly method: TallyMethodId;
  /** The first tier, several when tied; none when no ballot was counted. */
  readonly winners: readonly OptionKey[];
  /** Every option, best tier first. Inside a tier options keep the poll's order, which means nothing. */
  readonly ranking: readonly Tier[];
  /** One entry per option, in the poll's order. */
  readonly figures: readonly OptionFigures[];
  /** The working, in the order in which a person would do it by hand. */
  readonly steps: readonly TallyStep[];
};

/** A way of counting. Results depend on the ballots alone, never on the order of ballots or options. */
export type TallyMethod = {
  readonly id: TallyMethodId;
  readonly label: string;
  readonly ballotTypes: readonly BallotType[];
  readonly source: { readonly title: string; readonly url: string };
  /** A clause that says what `support` is, given the option's name and "12 of 20 votes (60 %)". */
  readonly supportSays: (option: string, votes: string) => string;
  readonly count: (profile: Profile, settings: TallySettings) => TallyResult;
};
