/** A delegation as it stands now. */
export type StandingDelegation = {
  readonly key: string;
  readonly isVoting: boolean;
  /** It made an argument or a claim, or declared a position of its own. */
  readonly hasSpoken: boolean;
  /** What its latest position says of each option: backs, accepts, undecided or opposes. */
  readonly stances: Readonly<Record<string, string>>;
};

/** The options as they lead: backed by most voting delegations, then accepted by most, then in the debate's order. */
export function leadingOptions(options: readonly string[], delegations: readonly StandingDelegation[]): readonly string[] {
  const voting = delegations.filter(({ isVoting }) => isVoting);
  const count = (option: string, stance: string) => voting.filter(({ stances }) => stances[option] === stance).length;
  return options
    .map((option) => ({ option, backs: count(option, "backs"), accepts: count(option, "accepts") }))
    .toSorted((a, b) => b.backs - a.backs || b.accepts - a.accepts)
    .map(({ option }) => option);
}
