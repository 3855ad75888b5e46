import { z } from "zod";
import { ANONYMITY_LEVELS, type AnonymityLevel } from "@/domain/disclosure";
import type { StopRule } from "@/domain/elicitation";
import { actInDebate, type Instant, id, key, text } from "../primitives";
import { panelItemInput } from "./item-input";
import { feedbackInput, rulesInput, stopRuleInput } from "./rules-input";
import {
  ASKS,
  type Asks,
  CARRIES,
  type Carry,
  type ItemStatus,
  PANEL_MODES,
  PANEL_PURPOSES,
  type PanelFeedback,
  type PanelItemView,
  type PanelMode,
  type PanelPurpose,
  type PanelRules,
} from "./shared";

const minutes = z.int().min(1).max(525_600).nullable();

/** `scenario`: with the items that the scenario of the debate has. */
export const createPanelInput = actInDebate.extend({ items: z.enum(["scenario", "none"]) });
export const panelSettings = z.strictObject({
  mode: z.enum(PANEL_MODES),
  purpose: z.enum(PANEL_PURPOSES),
  instructions: text(4_000, 0),
  anonymity: z.enum(ANONYMITY_LEVELS),
  rules: rulesInput,
  feedback: feedbackInput,
});
export type PanelSettings = z.infer<typeof panelSettings>;
export const configurePanelInput = actInDebate.extend({ settings: panelSettings });
/** Null takes one back that was registered before the panel opened. */
export const registerStopRuleInput = actInDebate.extend({ rule: stopRuleInput.nullable() });
/** With an id: the item is changed; without: a new one comes last. */
export const savePanelItemInput = actInDebate.extend({ id: id.optional(), item: panelItemInput });
/** The same question about every option, or about every option by every criterion; `{option}` and `{criterion}` stand for their names. */
export const generatePanelItemsInput = actInDebate.extend({
  kind: z.enum(["rating", "probability", "policy"]),
  question: text(400),
  section: text(80, 0),
  options: z.array(key).min(1).max(30),
  criteria: z.array(key).max(30),
});
export const orderPanelItemsInput = actInDebate.extend({ ids: z.array(id).min(1).max(500) });
export const removePanelItemInput = actInDebate.extend({ id });
/** What a panellist proposes in round 0. `secret`: 32 random bytes of the browser that are kept nowhere, so that no trace of the request tells its words. */
export const proposePanelItemInput = actInDebate.extend({
  question: text(400),
  description: text(2_000, 0),
  secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/, "Reload the page and try again."),
});
export const decidePanelItemsInput = actInDebate.extend({
  decisions: z
    .array(
      z.discriminatedUnion("decision", [
        z.strictObject({ id, decision: z.literal("accept") }),
        z.strictObject({ id, decision: z.literal("drop") }),
        z.strictObject({ id, decision: z.literal("merge"), into: id }),
      ]),
    )
    .min(1)
    .max(500),
});
export const openPanelInput = actInDebate;
export const openPanelRoundInput = actInDebate.extend({
  /** `proposals`: round 0, in which the panel proposes items. */
  what: z.enum(["proposals", "answers"]),
  asks: z.enum(ASKS),
  carry: z.enum(CARRIES),
  minutes,
});
export const extendPanelRoundInput = actInDebate.extend({ minutes });
export const closePanelRoundInput = actInDebate;
export const closePanelInput = actInDebate;

export type PanelRoundView = {
  /** 0: the panel proposes items. */
  readonly number: number;
  readonly items: number;
  readonly carry: Carry;
  readonly asks: Asks;
  readonly openedAt: Instant;
  readonly deadline: Instant | null;
  readonly closedAt: Instant | null;
  /** A phase of the agenda opened it, and closes it. */
  readonly isOfPhase: boolean;
  readonly settled: number;
  /** Whether the stop rule ends the panel with it; null while it is open, and where there is no rule. */
  readonly stops: boolean | null;
};

/** What everybody in the debate may know of its panel. */
export type PanelView = {
  readonly mode: PanelMode;
  readonly purpose: PanelPurpose;
  readonly instructions: string;
  readonly anonymity: {
    readonly level: AnonymityLevel;
    readonly title: string;
    readonly toPanellists: string;
    readonly toOperator: string;
  };
  readonly rules: PanelRules;
  readonly feedback: PanelFeedback;
  readonly stopRule: { readonly rule: StopRule; readonly hash: string; readonly registeredAt: Instant } | null;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Oldest first. */
  readonly rounds: readonly PanelRoundView[];
};

/** An item as whoever runs the panel sets it up. */
export type EditedItem = PanelItemView & {
  readonly status: ItemStatus;
  readonly truth: number | null;
  /** Who proposed it, for whom the level of anonymity lets it be known. */
  readonly proposedBy: string | null;
  /** A round has asked it: its words stay. */
  readonly wasAsked: boolean;
  /** Settled when it was last asked. */
  readonly isSettled: boolean;
};

/** The open round, or the last. Names only where the level lets whoever reads know who has answered. */
export type PanelProgress = {
  readonly panellists: number;
  readonly begun: number;
  readonly finished: number;
  readonly people: readonly { readonly name: string; readonly hasBegun: boolean; readonly answered: number | null }[];
};

/** What answers are kept under, of each breakdown; null where they are kept under nothing. Small groups share one entry. */
export type KeptGroupsView = {
  readonly group: readonly string[] | null;
  readonly expertise: readonly string[] | null;
  /** Groups of people invited since the opening that are none of these: their answers count for the whole panel alone. */
  readonly later: readonly string[];
};

/** Why something cannot be done to the panel now, as a sentence; null: it can. */
export type PanelRefusals = Readonly<
  Record<"configure" | "stopRule" | "items" | "open" | "proposals" | "round" | "closeRound" | "close", string | null>
>;

export type PanelSetUpView = {
  readonly panel: PanelView | null;
  /** How many items of the scenario the options of this debate make. */
  readonly scenarioItems: number;
  readonly items: readonly EditedItem[];
  readonly progress: PanelProgress | null;
  readonly refusals: PanelRefusals;
  /** Where answers are detached and the panel is open: what is kept of groups beside them, and whom it leaves out. */
  readonly keptGroups: KeptGroupsView | null;
  /** Joined panellists by group, where one has fewer than five: figures by group will be withheld or banded. */
  readonly smallGroups: readonly { readonly group: string; readonly panellists: number }[];
};
