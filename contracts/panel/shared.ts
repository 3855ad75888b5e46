import type { Agreement, ConsensusRule, Item, OutlierRule } from "@/domain/elicitation";

export const PANEL_MODES = ["rounds", "real-time"] as const;
export type PanelMode = (typeof PANEL_MODES)[number];
export const PANEL_PURPOSES = ["consensus", "policy"] as const;
export type PanelPurpose = (typeof PANEL_PURPOSES)[number];
export const ITEM_STATUSES = ["proposed", "asked", "dropped"] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];
export const CARRIES = ["copied", "blank"] as const;
export type Carry = (typeof CARRIES)[number];
export const ASKS = ["all", "unsettled"] as const;
export type Asks = (typeof ASKS)[number];

/** What is ranked, chosen or given points: the key that answers name, and words for people. */
export type ItemChoice = { readonly key: string; readonly label: string };

/** An item as a panellist meets it, and as a round keeps it. `choices`: words for the keys of `settings.among`, in its order; else empty. */
export type PanelItemView = Item & {
  readonly id: string;
  readonly key: string;
  readonly order: number;
  readonly section: string;
  readonly question: string;
  readonly description: string;
  readonly option: string | null;
  readonly criterion: string | null;
  readonly choices: readonly ItemChoice[];
};

/** Rules of domain/elicitation that the panel is read by, fixed when it opens. */
export type PanelRules = {
  /** What percent agreement means; null: as is usual for each kind of item. */
  readonly agreement: Agreement | null;
  readonly consensus: ConsensusRule;
  readonly outliers: OutlierRule;
};

/** What a panellist sees of an earlier round. */
export type PanelFeedback = { readonly distribution: boolean; readonly groups: boolean; readonly reasons: boolean };

/** For each breakdown the label under which a group's answers are kept, by the group; null where the breakdown is not kept at all. */
export type KeptGroups = {
  readonly group: Readonly<Record<string, string>> | null;
  readonly expertise: Readonly<Record<string, string>> | null;
};
