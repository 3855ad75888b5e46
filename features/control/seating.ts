import type { DebateView, DelegationView, PersonView } from "@/contracts/debates";
import type { PositionsView } from "@/contracts/positions";

/** `empty`: nobody sits there. `away`: nobody of it is here. `silent`: it has said nothing yet, though it could have. */
export type DelegationState = "empty" | "away" | "silent" | "active";
export type Bench = { readonly delegation: DelegationView; readonly people: readonly PersonView[]; readonly state: DelegationState };
export type Seating = {
  readonly running: readonly PersonView[];
  readonly unseated: readonly PersonView[];
  readonly benches: readonly Bench[];
};

/** `argued`: delegations for which somebody made a claim or an argument. */
type Heard = { readonly positions: PositionsView; readonly argued: readonly string[] };

/** Who sits where: those who run the debate, those without a seat, and each delegation with how it takes part. */
export function seatingOf(debate: DebateView, people: readonly PersonView[], heard: Heard): Seating {
  const runs = ({ role }: PersonView) => role === "owner" || role === "facilitator";
  const voices = voicesIn(heard);
  const couldSpeak = debate.phases.some(
    ({ state, allows }) => state !== "next" && (allows.includes("argue") || allows.includes("declare-position")),
  );
  return {
    running: people.filter(runs),
    unseated: people.filter((person) => !runs(person) && person.delegation === null),
    benches: debate.delegations.map((delegation) => {
      const seated = people.filter((person) => !runs(person) && person.delegation === delegation.key);
      return { delegation, people: seated, state: stateOf(seated, !couldSpeak || voices.has(delegation.key)) };
    }),
  };
}

function stateOf(people: readonly PersonView[], isHeard: boolean): DelegationState {
  if (people.length === 0) return "empty";
  if (!people.some(({ isPresent }) => isPresent)) return "away";
  return isHeard ? "active" : "silent";
}

/** The delegations that said something of their own: what the scenario put in their mouths has no author. */
function voicesIn({ positions, argued }: Heard): ReadonlySet<string> {
  const declared = positions.filter(({ revisions }) => revisions.some(({ revision }) => revision > 0)).map(({ delegation }) => delegation);
  return new Set([...declared, ...argued]);
}
