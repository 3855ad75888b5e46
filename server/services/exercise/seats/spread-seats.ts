import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { spreadSeatsInput } from "@/contracts/exercise/seats";
import { DomainError } from "@/domain/kernel";
import { spreadSeats as draw } from "@/domain/seats";
import { act, sha256 } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import { type DelegationSeat, delegationsOf, type HerePerson, peopleForSeats } from "@/server/data/exercise/seats/bench";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "@/server/services/debates/debates/refusals";
import { seatMany } from "./seat-many";

type Wanted = Pick<z.output<typeof spreadSeatsInput>, "how" | "over">;

/**
 * A seat for everybody without one, in one act. The record keeps the seed, who was seated, and how the delegations stood, so that
 * anybody can draw the seats again; groups are numbers there. Whoever a list made an observer stays one, and panellists stay panellists.
 */
export function spreadSeats(
  scope: DebateScope,
  { how, over }: Wanted,
  newSeed: () => string = drawSeed,
): Promise<{ readonly seated: number }> {
  const debateId = scope.debate.id;
  return act(scope, null, async (tx, { now }) => {
    const refusal = refusalUnlessOpen((await agendaOf(tx, debateId)).status);
    if (refusal) throw refusal;
    const here = await peopleForSeats(tx, debateId);
    const unseated = here.filter(({ delegationId, planned, isOnPanel }) => delegationId === null && planned !== "observer" && !isOnPanel);
    if (unseated.length === 0) throw new DomainError("invalid", "Everybody who takes part has a seat, or is on the panel.");
    const delegations = (await delegationsOf(tx, debateId)).filter(({ kind }) => over === "all" || kind === "voting");
    const seed = newSeed();
    const { people, benches } = numbered(unseated, here, delegations);
    const drawn = draw({ how, people, benches, seed, sha256 });
    const byKey = new Map(delegations.map((delegation) => [delegation.key, delegation]));
    const seats = unseated.map((person) => ({ person, delegation: byKey.get(drawn.get(person.id)!)! }));
    const entries = await seatMany(tx, { debateId, seats, now });
    const payload = {
      how,
      over,
      seed,
      people: people.map(({ id, group }) => ({ participantId: id, group })),
      benches: benches.map(({ key, size, groups }) => ({ delegation: key, size, groups })),
    };
    return { answer: { seated: seats.length }, entries: [{ type: "seats-spread", payload }, ...entries] };
  });
}

export const drawSeed = (): string => randomBytes(16).toString("hex");

/** Groups as numbers, in the order in which they first appear: their names are the facilitator's business. */
function numbered(unseated: readonly HerePerson[], here: readonly HerePerson[], delegations: readonly DelegationSeat[]) {
  const names = [...new Set(here.flatMap(({ group }) => group ?? []))];
  const numberOf = ({ group }: HerePerson) => (group === null ? null : String(names.indexOf(group) + 1));
  return {
    people: unseated.map((person) => ({ id: person.id, group: numberOf(person) })),
    benches: delegations.map(({ id, key }) => {
      const sitting = here.filter(({ delegationId }) => delegationId === id);
      return { key, size: sitting.length, groups: sitting.flatMap((person) => numberOf(person) ?? []) };
    }),
  };
}
