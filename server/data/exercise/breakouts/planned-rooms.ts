import type { Transaction } from "../../connection/client";

type PlannedRoom = {
  readonly status: "draft" | "open" | "closed";
  readonly title: string;
  readonly code: string;
  /** Somebody has come under this name already. */
  readonly isTaken: boolean;
};

/** The rooms of a breakout that plan a seat for a name: those first where nobody has taken it, and of them the open ones, in their order. */
export function plannedRoomsOf(tx: Transaction, breakoutId: string, foldedName: string): Promise<readonly PlannedRoom[]> {
  return tx.$queryRaw<PlannedRoom[]>`
    SELECT d.status, d.title, d.room_code AS code, s.participant_id IS NOT NULL AS "isTaken"
    FROM planned_seat s JOIN debate d ON d.id = s.debate_id
    WHERE d.breakout_id = ${breakoutId}::uuid AND s.folded_name = ${foldedName}
    ORDER BY s.participant_id IS NOT NULL, d.status <> 'open', d.breakout_number`;
}
