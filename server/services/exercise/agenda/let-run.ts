import type { Locked } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { type AgendaPhase, setDeadline } from "@/server/data/debates/phases";
import { wakeForInjects } from "@/server/services/exercise/injects/release-with-phase";

/** Gives the phase and the rounds open in it a deadline or none. Where its clock stood still, the injects that wait for it come later. */
export async function letRun(
  tx: Transaction,
  debateId: string,
  { order, heldAt }: AgendaPhase,
  deadline: Date | null,
  { now }: Locked,
): Promise<void> {
  await setDeadline(tx, debateId, order, deadline, now);
  if (heldAt) await wakeForInjects(tx, debateId, order);
}
