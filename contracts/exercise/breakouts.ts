import { z } from "zod";
import type { Stance } from "../argument/positions";
import type { DelegationView, OptionView } from "../debates/debates";
import { createDebateInput } from "../debates/debates";
import { inWorkspace } from "../people/workspaces";
import { type Instant, slug } from "../primitives";

export const SPREADINGS = ["evenly", "choose"] as const;
export type Spreading = (typeof SPREADINGS)[number];
export const MOST_ROOMS = 12;

/** Several debates at once; only those who take part read them, whatever the rest of the workspace does. */
export const createBreakoutInput = createDebateInput
  .omit({ audience: true })
  .extend({ rooms: z.int().min(2).max(MOST_ROOMS), spreading: z.enum(SPREADINGS) });
export const inBreakout = inWorkspace.extend({ breakout: slug });

export type BreakoutCard = {
  readonly slug: string;
  readonly title: string;
  readonly rooms: number;
  readonly open: number;
  readonly people: number;
  readonly createdAt: Instant;
};
/** One room as whoever runs the breakout sees it from outside. */
export type BreakoutRoom = {
  readonly debate: string;
  readonly number: number;
  readonly title: string;
  readonly status: "draft" | "open" | "closed";
  readonly isFrozen: boolean;
  readonly phase: {
    readonly order: number;
    readonly title: string;
    readonly deadline: Instant | null;
    readonly heldMs: number | null;
    readonly isHeld: boolean;
  };
  readonly next: { readonly order: number; readonly title: string; readonly minutes: number } | null;
  readonly announcement: string;
  /** Those who take part and do not run it, those of them with a seat, and those who have it open now. */
  readonly people: number;
  readonly seated: number;
  readonly present: number;
  readonly arguments: number;
  readonly poll: { readonly title: string; readonly cast: number | null; readonly eligible: number } | null;
};
export type BreakoutView = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly workspace: { readonly slug: string; readonly name: string };
  readonly spreading: Spreading;
  readonly code: string;
  readonly url: string;
  readonly rooms: readonly BreakoutRoom[];
  readonly now: Instant;
};

/** A number for each room, in the order of the rooms; null where a room has none. */
export type PerRoom<Value> = readonly (Value | null)[];
export type ComparisonView = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly rooms: readonly {
    readonly debate: string;
    readonly number: number;
    readonly title: string;
    readonly status: BreakoutRoom["status"];
  }[];
  /** Options of the scenario, and those that rooms made from proposals, each for itself. */
  readonly options: readonly (Pick<OptionView, "key" | "label" | "hue"> & { readonly room: number | null })[];
  readonly delegations: readonly Pick<DelegationView, "key" | "name" | "monogram">[];
  readonly positions: readonly { readonly delegation: string; readonly option: string; readonly stances: PerRoom<Stance> }[];
  readonly polls: readonly ComparedPoll[];
  readonly arguments: readonly {
    readonly option: string;
    readonly rooms: PerRoom<{ readonly support: StrongArgument | null; readonly attack: StrongArgument | null }>;
  }[];
  /** Where the rooms differ most, in one sentence. */
  readonly difference: string;
};
export type ComparedPoll = {
  readonly key: string;
  readonly title: string;
  readonly role: "opening" | "straw" | "consensus-check" | "final" | "imported";
  readonly rooms: PerRoom<ComparedCount>;
};
export type ComparedCount = {
  readonly cast: number;
  readonly eligible: number;
  /** Labels of what was adopted, and the rule's reason. */
  readonly adopted: readonly string[];
  readonly reason: string;
  /** Support by option: as counted, and as a share of the ballots, 0 to 1. */
  readonly support: Readonly<Record<string, { readonly exact: string; readonly share: number }>>;
};
export type StrongArgument = { readonly argument: string; readonly text: string; readonly strength: number | null };
