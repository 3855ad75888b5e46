import type { DelegationView, PersonView } from "@/contracts/debates/debates";
import type { ControlView } from "@/contracts/exercise/control";
import { roleWords } from "../../../shell/seats/role-words";
import type { Seating } from "../seating";
import type { Nudged } from "./nudge-dialog";

/** Somebody who can be nudged: a person or a delegation, and whether anybody of it is here. */
export type Missing = Nudged & {
  readonly key: string;
  readonly monogram: string | null;
  readonly role: string | null;
  readonly isHere: boolean;
};
export type MissingGroup = { readonly key: string; readonly title: string; readonly missing: readonly Missing[] };

const SILENT = "We have not heard from you in this phase yet.";
const UNVOTED = "Your ballot is missing.";

/** Which delegations have done nothing in this phase though they could, and whose ballots are missing; empty groups are left out. */
export function missingFrom(
  { benches }: Seating,
  outstanding: ControlView["outstanding"],
  people: readonly PersonView[],
): readonly MissingGroup[] {
  const byId = new Map(people.map((person) => [person.participantId, person]));
  const byKey = new Map(benches.map((bench) => [bench.delegation.key, bench]));
  const silent = benches.filter(({ state }) => state === "silent");
  const groups = [
    {
      key: "silent",
      title: "Silent in this phase",
      missing: silent.map((bench) => ofDelegation(bench.delegation, bench.people, SILENT)),
    },
    ...outstanding.map(({ poll, title, people: ids, delegations }) => ({
      key: poll,
      title: `Has not voted in “${title}”`,
      missing: [
        ...delegations.flatMap((key) => {
          const bench = byKey.get(key);
          return bench ? [ofDelegation(bench.delegation, bench.people, UNVOTED)] : [];
        }),
        ...ids.flatMap((id) => byId.get(id) ?? []).map((person) => ofPerson(person, byKey.get(person.delegation ?? "")?.delegation)),
      ],
    })),
  ];
  return groups.filter(({ missing }) => missing.length > 0);
}

function ofDelegation({ key, name, monogram }: DelegationView, people: readonly PersonView[], text: string): Missing {
  return { key, name, monogram, role: null, text, to: { delegation: key }, isHere: people.some(({ isPresent }) => isPresent) };
}

function ofPerson(person: PersonView, delegation: DelegationView | undefined): Missing {
  const { participantId, displayName, isPresent } = person;
  return {
    key: participantId,
    name: displayName,
    monogram: delegation?.monogram ?? null,
    role: delegation ? roleWords(person, [delegation]) : null,
    text: UNVOTED,
    to: { participantId },
    isHere: isPresent,
  };
}
