import type { SeatPlanReport } from "@/contracts/exercise/seats";
import { folded } from "@/domain/kernel";
import { type ReadSeatList, readSeatList } from "@/formats/seat-list";
import { inTransaction } from "@/server/data/acts/transaction";
import type { Transaction } from "@/server/data/connection/client";
import { type DelegationSeat, delegationsOf, type HerePerson, peopleForSeats } from "@/server/data/exercise/seats/bench";
import type { DebateScope } from "@/server/data/scope";

export type SeatPlan = ReadSeatList & {
  readonly delegations: readonly DelegationSeat[];
  /** Everybody in the debate, by the name they gave; of two of one name, whoever came first. */
  readonly here: ReadonlyMap<string, HerePerson>;
};

/** A list of seats as this debate understands it. */
export async function readSeatPlan(tx: Transaction, debateId: string, text: string): Promise<SeatPlan> {
  const delegations = await delegationsOf(tx, debateId);
  const here = new Map<string, HerePerson>();
  for (const person of await peopleForSeats(tx, debateId)) {
    const name = folded(person.realName ?? person.displayName);
    if (!here.has(name)) here.set(name, person);
  }
  return { ...readSeatList(text, delegations), delegations, here };
}

/** What a list of seats would do, and everything that is wrong with it. Changes nothing. */
export function checkSeatPlan(scope: DebateScope, text: string): Promise<SeatPlanReport> {
  return inTransaction(async (tx) => {
    const { seats, problems, here } = await readSeatPlan(tx, scope.debate.id, text);
    return { lines: seats.map(({ foldedName, ...line }) => ({ ...line, isHere: here.has(foldedName) })), problems };
  });
}
