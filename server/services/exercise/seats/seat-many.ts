import type { NewEntry } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import type { Transaction } from "@/server/data/connection/client";
import type { DelegationRow } from "@/server/data/exercise/delegations";
import { type HerePerson, seatUnseated } from "@/server/data/exercise/seats/bench";
import { pseudonymsFor } from "@/server/data/exercise/seats/names";
import { findHead } from "@/server/data/people/participants";
import { appoint, OWN_PAGES } from "./move-to-seat";

type Many = {
  readonly debateId: string;
  /** People without a seat, and where each is to sit. */
  readonly seats: readonly { readonly person: HerePerson; readonly delegation: DelegationRow }[];
  readonly now: Date;
};

/** Seats people who had no seat, however many, inside an act. The first of them in a delegation without a head heads it. */
export async function seatMany(tx: Transaction, { debateId, seats, now }: Many): Promise<readonly NewEntry[]> {
  if (seats.length === 0) return [];
  const names = await pseudonymsFor(
    tx,
    debateId,
    seats.map(({ person, delegation }) => ({ ...person, delegation: delegation.name })),
  );
  await seatUnseated(
    tx,
    seats.map(({ person, delegation }) => ({
      id: person.id,
      delegationId: delegation.id,
      displayName: names.get(person.id) ?? person.displayName,
    })),
    now,
  );
  await ringOnly(tx, debateId, OWN_PAGES, ...seats.map(({ person }) => person.id));
  const seated = seats.map(({ person, delegation }): NewEntry => {
    const displayName = names.get(person.id);
    return {
      type: "participant-seated",
      payload: { participantId: person.id, delegation: delegation.key, ...(displayName && { displayName }) },
    };
  });
  const heads: NewEntry[] = [];
  for (const [delegation, first] of firstsOf(seats))
    if ((await findHead(tx, delegation.id)) === null) heads.push(await appoint(tx, delegation, first));
  return [...seated, ...heads];
}

function firstsOf(seats: Many["seats"]): ReadonlyMap<DelegationRow, string> {
  const firsts = new Map<DelegationRow, string>();
  for (const { person, delegation } of seats) if (!firsts.has(delegation)) firsts.set(delegation, person.id);
  return firsts;
}
