import type { Consensus, Scale } from "@/domain/elicitation";
import type { Stance } from "../argument/positions";
import type { DebateView } from "../debates/debates";
import type { Instant } from "../primitives";
import { inDebate } from "../primitives";
import type { Turnout } from "../voting/polls";
import type { ResultsView } from "../voting/results";

export const screenInput = inDebate;

/** What the projector shows: the debate as an outsider would read it, whoever's browser it stands in, and the scene of its phase. */
export type ScreenView = {
  readonly debate: DebateView;
  /** The claim that stands before everyone, with what it rests on. */
  readonly spotlight: SpotlightView | null;
  readonly scene: Scene;
};
export type SpotlightView = {
  readonly text: string;
  readonly delegation: string | null;
  readonly author: string | null;
  readonly sources: readonly string[];
};
export type Scene =
  | {
      readonly kind: "people";
      readonly delegations: readonly PresentView[];
      /** Who is neither in a delegation nor on the panel. */
      readonly unseated: number;
      readonly panellists: number;
    }
  | {
      readonly kind: "positions";
      readonly rows: readonly { readonly delegation: string; readonly stances: Readonly<Record<string, Stance>> }[];
    }
  | {
      readonly kind: "arguments";
      readonly options: readonly OptionCaseView[];
      readonly news: readonly NewsView[];
      readonly proposals: readonly ProposalLineView[];
    }
  | { readonly kind: "voting"; readonly polls: readonly VotingView[] }
  | { readonly kind: "results"; readonly results: readonly CountedView[] }
  | PanelScene;

/** What a closed panel came to: where each item that has one middle stands. */
export type PanelScene = {
  readonly kind: "panel";
  readonly rounds: number;
  readonly respondents: number;
  readonly settled: { readonly settled: number; readonly of: number } | null;
  readonly items: readonly {
    readonly key: string;
    readonly question: string;
    readonly median: number;
    readonly q1: number | null;
    readonly q3: number | null;
    readonly unit: string;
    readonly scale: Scale | null;
    readonly consensus: Consensus | null;
  }[];
};

export type PresentView = { readonly delegation: string; readonly names: readonly string[]; readonly others: number };
/** The strongest arguments for and against an option, and the newest one of all. */
export type OptionCaseView = {
  readonly option: string;
  readonly support: readonly SaidView[];
  readonly attack: readonly SaidView[];
  readonly counts: { readonly support: number; readonly attack: number };
};
export type SaidView = {
  readonly argumentId: string;
  readonly text: string;
  readonly delegation: string | null;
  readonly isNewest: boolean;
};
export type NewsView = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly deadline: Instant | null;
  readonly heldMs: number | null;
};
export type ProposalLineView = {
  readonly number: number;
  readonly title: string;
  readonly delegation: string;
  readonly sponsors: number;
  readonly sponsorsNeeded: number;
  readonly isOption: boolean;
};
/** Turn-out, and never a count. A consensus check takes no ballots: silence is consent. */
export type VotingView = {
  readonly key: string;
  readonly title: string;
  readonly question: string;
  readonly turnout: Turnout;
  /** Why it is not shown, or null. */
  readonly turnoutRefusal: string | null;
  /** Number of the proposal whose consensus check this is. */
  readonly proposal: number | null;
  readonly deadline: Instant | null;
  readonly heldMs: number | null;
};
/** A closed count, with the steps of its working left out. */
export type CountedView = Pick<ResultsView, "poll" | "counts" | "together">;
