import type { Transaction } from "../../connection/client";
import type { ParticipantRole, ParticipantRow } from "../../people/participants";

/** Somebody in the debate who does not run it, with the group and the role a list gave them. */
export type HerePerson = Pick<ParticipantRow, "id" | "displayName" | "realName" | "delegationId"> & {
  readonly role: ParticipantRole;
  readonly group: string | null;
  readonly planned: "head" | "delegate" | "observer" | null;
  readonly isOnPanel: boolean;
};

/** Everybody who could have a seat, in the order in which they came. */
export async function peopleForSeats(tx: Transaction, debateId: string): Promise<readonly HerePerson[]> {
  return tx.$queryRaw<HerePerson[]>`
    SELECT p.id, p.display_name AS "displayName", p.real_name AS "realName", p.delegation_id AS "delegationId", p.role,
           s."group", s.role AS planned,
           EXISTS (SELECT FROM panellist x WHERE x.participant_id = p.id AND x.status = 'joined') AS "isOnPanel"
    FROM participant p JOIN debate d ON d.id = p.debate_id
    LEFT JOIN planned_seat s ON s.participant_id = p.id
    WHERE p.debate_id = ${debateId}::uuid AND p.left_at IS NULL AND p.role <> 'facilitator'
      AND NOT EXISTS (SELECT FROM member m
        WHERE m.workspace_id = d.workspace_id AND m.user_id = p.user_id AND m.role IN ('owner', 'facilitator'))
    ORDER BY p.joined_at, p.id`;
}

export type DelegationSeat = { readonly id: string; readonly key: string; readonly name: string; readonly kind: string };

export async function delegationsOf(tx: Transaction, debateId: string): Promise<readonly DelegationSeat[]> {
  return tx.delegation.findMany({
    where: { debateId },
    orderBy: { order: "asc" },
    select: { id: true, key: true, name: true, kind: true },
  });
}

type Seat = { readonly id: string; readonly delegationId: string; readonly displayName: string };

/** Seats people who had none, in one statement. */
export async function seatUnseated(tx: Transaction, seats: readonly Seat[], now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE participant p SET role = 'delegate', delegation_id = v.delegation_id, display_name = v.display_name, seated_at = ${now}
    FROM unnest(${seats.map(({ id }) => id)}::uuid[], ${seats.map(({ delegationId }) => delegationId)}::uuid[],
      ${seats.map(({ displayName }) => displayName)}::text[]) AS v(id, delegation_id, display_name)
    WHERE p.id = v.id`;
}
