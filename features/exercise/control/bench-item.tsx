import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DelegationView, PersonView } from "@/contracts/debates/debates";
import { PersonRow } from "./person-row";
import type { Bench, DelegationState } from "./seating";

type Props = {
  readonly bench: Bench;
  readonly delegations: readonly DelegationView[];
  readonly refusal: string | null;
  readonly onSeat: (person: PersonView) => void;
  readonly onNudge: (person: PersonView) => void;
};

/** One delegation with its people, and whether it takes part. */
export function BenchItem({ bench: { delegation, people, state }, ...seat }: Props) {
  return (
    <li className="flex min-w-0 flex-col gap-2">
      <h3 className="flex items-center gap-2 font-serif text-base font-semibold">
        <Monogram letters={delegation.monogram} size="small" />
        <span className="min-w-0">{delegation.name}</span>
      </h3>
      <p className="flex flex-wrap gap-1.5 empty:hidden">
        {KINDS[delegation.kind] ? <Badge>{KINDS[delegation.kind]}</Badge> : null}
        {STATES[state] ? <Badge>{STATES[state]}</Badge> : null}
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {people.map((person) => (
          <PersonRow key={person.participantId} person={person} {...seat} />
        ))}
      </ul>
    </li>
  );
}

const KINDS = { voting: null, chair: "chairs", "red-team": "red team", observer: "observes" } as const satisfies Record<
  DelegationView["kind"],
  string | null
>;

const STATES = {
  empty: null,
  away: "nobody here",
  silent: "silent so far",
  active: null,
} as const satisfies Record<DelegationState, string | null>;
