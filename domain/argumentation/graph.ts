export const POLARITIES = ["support", "attack"] as const;
export type Polarity = (typeof POLARITIES)[number];

/**
 * What has become of a claim or argument. Held: awaits a moderator. Hidden: taken out of sight by one. Merged (claims only):
 * stands for another claim that says the same. Only what is visible carries anything.
 */
export const STATUSES = ["visible", "held", "hidden", "withdrawn", "merged"] as const;
export type Status = (typeof STATUSES)[number];

/** What an argument speaks to: an option, a claim, or the step of another argument (an undercut). Exactly one of them. */
export type Target = { readonly option: string } | { readonly claim: string } | { readonly argument: string };

/** An inference: its premises, together, support or attack its target. */
export type Inference = {
  readonly id: string;
  readonly polarity: Polarity;
  readonly target: Target;
  /** Ids of claims, in order. */
  readonly premises: readonly string[];
  readonly status: Status;
};

/** As much of a debate's arguments as a rule asks about: by id, whether a claim or an argument still stands. */
export type ArgumentGraph = {
  readonly options: ReadonlySet<string>;
  readonly claims: ReadonlyMap<string, Status>;
  readonly arguments: readonly Inference[];
  /** Ids of claims and arguments that a moderator has locked. */
  readonly locked?: ReadonlySet<string>;
};
