import type { DebateView, DelegationView, PersonView } from "@/contracts/debates/debates";

/** `empty`: nobody sits there. `away`: nobody of it is here. `silent`: it has done nothing in this phase yet, though it could have. */
export type DelegationState = "empty" | "away" | "silent" | "active";
export type Bench = { readonly delegation: DelegationView; readonly people: readonly PersonView[]; readonly state: DelegationState };
export type Seating = {
  readonly running: readonly PersonView[];
  readonly unseated: readonly PersonView[];
  /** Those on the panel who have no seat, which they do not need. */
  readonly panellists: readonly PersonView[];
  readonly benches: readonly Bench[];
};

/** Who sits where: those who run the debate, those without a seat, those on the panel, and each delegation with how it takes part. `active`: who did something in this phase. */
export function seatingOf(debate: DebateView, people: readonly PersonView[], active: readonly string[]): Seating {
  const runs = ({ role }: PersonView) => role === "owner" || role === "facilitator";
  const isActive = new Set(active);
  const without = people.filter((person) => !runs(person) && person.delegation === null);
  const now = debate.phases.find(({ state }) => state === "now");
  // Whose ballot is missing is counted apart.
  const couldAct = now?.allows.some((activity) => activity !== "take-seat" && activity !== "vote") ?? false;
  return {
    running: people.filter(runs),
    unseated: without.filter(({ isOnPanel }) => !isOnPanel),
    panellists: without.filter(({ isOnPanel }) => isOnPanel),
    benches: debate.delegations.map((delegation) => {
      const seated = people.filter((person) => !runs(person) && person.delegation === delegation.key);
      const isAsked = couldAct && (delegation.kind === "voting" || delegation.kind === "red-team");
      return {
        delegation,
        people: seated,
        state: stateOf(seated, !isAsked || seated.some(({ participantId }) => isActive.has(participantId))),
      };
    }),
  };
}

function stateOf(people: readonly PersonView[], isHeard: boolean): DelegationState {
  if (people.length === 0) return "empty";
  if (!people.some(({ isPresent }) => isPresent)) return "away";
  return isHeard ? "active" : "silent";
}
