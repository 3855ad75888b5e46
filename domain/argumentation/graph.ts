export const POLARITIES = ["support", "attack"] as const;
export type Polarity = (typeof POLARITIES)[number];

export type Status = "visible" | "withdrawn";

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
};
