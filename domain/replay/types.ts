/** What a delegation says of each option, by the option's key. */
export type Stances = Readonly<Record<string, string>>;

/** One entry of a debate's record, oldest first; `at` is an ISO instant. */
export type ReplayEntry = {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
};

export type ReplayArgument = {
  readonly argumentId: string;
  readonly polarity: string;
  readonly target: { readonly option?: string; readonly claim?: string; readonly argument?: string };
  readonly premises: readonly string[];
};

/** What a debate begins with and its record does not tell: opening positions, and arguments that a scenario or a file brought along. */
export type ReplayStart = {
  readonly options: readonly string[];
  readonly positions: Readonly<Record<string, Stances>>;
  readonly arguments: readonly ReplayArgument[];
};

/** Arguments that stand under an option: made for it, made against it, and made in answer below those. */
export type OptionCount = { readonly support: number; readonly attack: number; readonly replies: number };
export type PollState = "open" | "closed" | "cancelled";
export type ReplayProposal = { readonly title: string; readonly status: "open" | "withdrawn" | "adopted"; readonly sponsors: number };
export type ReplayClaim = { readonly claimId: string; readonly text: string };

/** A debate after one of its entries. */
export type ReplayMoment = {
  readonly seq: number;
  readonly at: string | null;
  /** Order of the phase. */
  readonly phase: number | null;
  readonly positions: Readonly<Record<string, Stances>>;
  readonly counts: Readonly<Record<string, OptionCount>>;
  /** Newest first. */
  readonly claims: readonly ReplayClaim[];
  readonly polls: Readonly<Record<string, PollState>>;
  /** Ids of what was released, oldest first. */
  readonly injects: readonly string[];
  readonly spotlight: ReplayClaim | null;
  /** By number. */
  readonly proposals: Readonly<Record<string, ReplayProposal>>;
  readonly isFrozen: boolean;
};

/** What differs from the moment before; what is absent stayed. Maps hold only the keys that changed. */
export type ReplayStep = { readonly seq: number; readonly at: string } & Partial<Omit<ReplayMoment, "seq" | "at">>;
