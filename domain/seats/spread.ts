import type { Sha256 } from "../kernel";

export const SPREADS = ["balanced", "random"] as const;
export type Spread = (typeof SPREADS)[number];

/** Somebody to be seated; people of one group are spread over the delegations. */
export type SpreadPerson = { readonly id: string; readonly group: string | null };
/** A delegation: how many sit there, and of which groups. */
export type Bench = { readonly key: string; readonly size: number; readonly groups: readonly string[] };

type Wanted = {
  readonly how: Spread;
  readonly people: readonly SpreadPerson[];
  readonly benches: readonly Bench[];
  /** Whoever knows it draws the same seats again. */
  readonly seed: string;
  readonly sha256: Sha256;
};

/**
 * A seat for everybody, from a seed. `balanced`: the largest groups first, then those of none, each in the order of
 * SHA-256(seed, line feed, id); each gets the delegation with the fewest of their group, then the fewest people, then the lowest
 * SHA-256(seed, line feed, key). `random`: the first eight digits of SHA-256(seed, line feed, id), modulo the delegations.
 */
export function spreadSeats(wanted: Wanted): ReadonlyMap<string, string> {
  if (wanted.benches.length === 0) return new Map();
  return wanted.how === "random" ? byLot(wanted) : balanced(wanted);
}

function byLot({ people, benches, seed, sha256 }: Wanted): ReadonlyMap<string, string> {
  const draw = (id: string) => Number.parseInt(sha256(`${seed}\n${id}`).slice(0, 8), 16) % benches.length;
  return new Map(people.map(({ id }) => [id, benches[draw(id)]!.key]));
}

type Count = { readonly key: string; readonly ticket: string; size: number; readonly groups: Map<string, number> };

function balanced({ people, benches, seed, sha256 }: Wanted): ReadonlyMap<string, string> {
  const counts = benches.map(({ key, size, groups }): Count => {
    const known = new Map<string, number>();
    for (const group of groups) known.set(group, (known.get(group) ?? 0) + 1);
    return { key, ticket: sha256(`${seed}\n${key}`), size, groups: known };
  });
  const seats = new Map<string, string>();
  for (const { id, group } of inOrder(people, seed, sha256)) {
    const bench = counts.reduce((best, next) => (comesBefore(next, best, group) ? next : best));
    bench.size += 1;
    if (group !== null) bench.groups.set(group, (bench.groups.get(group) ?? 0) + 1);
    seats.set(id, bench.key);
  }
  return seats;
}

/** Large groups are the hardest to spread, so they come first. */
function inOrder(people: readonly SpreadPerson[], seed: string, sha256: Sha256): readonly SpreadPerson[] {
  const sizes = new Map<string, number>();
  for (const { group } of people) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ticketed = people.map((person) => ({
    person,
    size: person.group === null ? 0 : sizes.get(person.group)!,
    groupTicket: person.group === null ? "" : sha256(`${seed}\n${person.group}`),
    ticket: sha256(`${seed}\n${person.id}`),
  }));
  ticketed.sort((a, b) => b.size - a.size || compared(a.groupTicket, b.groupTicket) || compared(a.ticket, b.ticket));
  return ticketed.map(({ person }) => person);
}

function comesBefore(a: Count, b: Count, group: string | null): boolean {
  const ofGroup = group === null ? 0 : (a.groups.get(group) ?? 0) - (b.groups.get(group) ?? 0);
  return (ofGroup || a.size - b.size || compared(a.ticket, b.ticket)) < 0;
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
