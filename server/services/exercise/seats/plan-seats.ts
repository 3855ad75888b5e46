import { DomainError } from "@/domain/kernel";
import { spreadSeats as draw } from "@/domain/seats";
import type { SeatLine } from "@/formats/seat-list";
import { act, type NewEntry, sha256 } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { agendaOf } from "@/server/data/debates/phases";
import type { DelegationSeat, HerePerson } from "@/server/data/exercise/seats/bench";
import { claimSeats, replacePlan } from "@/server/data/exercise/seats/plan";
import { findParticipant } from "@/server/data/people/participants";
import type { DebateScope } from "@/server/data/scope";
import { appoint, moveToSeat } from "./move-to-seat";
import { readSeatPlan, type SeatPlan } from "./read-seat-plan";
import { seatMany } from "./seat-many";
import { drawSeed } from "./spread-seats";

type Planned = { readonly rows: number; readonly balanced: number; readonly seated: number };
type Resolved = SeatLine & { readonly seat: DelegationSeat | null };

/**
 * Puts a list of seats in, all of it or nothing: whoever it names and is here sits at once, the others when they come. Delegates without
 * a delegation are balanced over those that vote. The record says how many; names are not for everybody to read.
 */
export function planSeats(scope: DebateScope, text: string): Promise<Planned> {
  const debateId = scope.debate.id;
  return act(scope, null, async (tx, { now }) => {
    if ((await agendaOf(tx, debateId)).status === "closed")
      throw new DomainError("wrong-phase", "This debate is closed; nothing can be changed.");
    const plan = await readSeatPlan(tx, debateId, text);
    const [first] = plan.problems;
    if (first) throw new DomainError("invalid", `Line ${first.line}: ${first.message}`, { problems: plan.problems.length });
    const seed = drawSeed();
    const lines = resolved(plan, seed);
    await replacePlan(
      tx,
      debateId,
      lines.map(({ foldedName, name, role, group, seat }) => ({ foldedName, name, role, group, delegationId: seat?.id ?? null })),
    );
    const balanced = plan.seats.filter(isOpen).length;
    const planned: NewEntry = { type: "seats-planned", payload: { rows: lines.length, balanced, seed } };
    const { entries, seated } = await seatThoseHere(tx, { debateId, lines, here: plan.here, now });
    return { answer: { rows: lines.length, balanced, seated }, entries: [planned, ...entries] };
  });
}

const isOpen = ({ role, delegation }: SeatLine): boolean => role !== "observer" && delegation === null;

/** Every line with its delegation. What the list leaves open is balanced with what it says, group by group. */
function resolved({ seats, delegations, here }: SeatPlan, seed: string): readonly Resolved[] {
  const byKey = new Map(delegations.map((delegation) => [delegation.key, delegation]));
  const named = new Set(seats.map(({ foldedName }) => foldedName));
  const others = [...here].filter(([name]) => !named.has(name)).map(([, person]) => person);
  const benches = delegations
    .filter(({ kind }) => kind === "voting")
    .map(({ id, key }) => {
      const planned = seats.filter(({ delegation }) => delegation === key);
      const sitting = others.filter(({ delegationId }) => delegationId === id).length;
      return { key, size: planned.length + sitting, groups: planned.flatMap(({ group }) => group ?? []) };
    });
  const people = seats.filter(isOpen).map(({ foldedName, group }) => ({ id: foldedName, group }));
  const drawn = draw({ how: "balanced", people, benches, seed, sha256 });
  return seats.map((line) => ({ ...line, seat: byKey.get(line.delegation ?? drawn.get(line.foldedName) ?? "") ?? null }));
}

type Here = {
  readonly debateId: string;
  readonly lines: readonly Resolved[];
  readonly here: ReadonlyMap<string, HerePerson>;
  readonly now: Date;
};

async function seatThoseHere(tx: Transaction, { debateId, lines, here, now }: Here) {
  const present = lines.flatMap((line) => {
    const person = here.get(line.foldedName);
    return person ? [{ ...line, person }] : [];
  });
  await claimSeats(
    tx,
    debateId,
    present.map(({ foldedName, person }) => [foldedName, person.id] as const),
  );
  const entries: NewEntry[] = [];
  const moving = present.filter(({ person, seat }) => person.delegationId !== null && person.delegationId !== (seat?.id ?? null));
  for (const { person, seat } of moving) {
    const participant = (await findParticipant(tx, debateId, person.id))!;
    entries.push(...(await moveToSeat(tx, { debateId, participant, delegation: seat?.key ?? null, now })).entries);
  }
  const coming = present.flatMap(({ person, seat }) => (person.delegationId === null && seat ? [{ person, delegation: seat }] : []));
  entries.push(...(await seatMany(tx, { debateId, seats: coming, now })));
  for (const { person, seat, role } of present)
    if (role === "head" && seat && (await findParticipant(tx, debateId, person.id))?.role !== "head")
      entries.push(await appoint(tx, seat, person.id));
  return { entries, seated: moving.length + coming.length };
}
