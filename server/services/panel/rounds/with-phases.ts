import { DomainError } from "@/domain/kernel";
import type { Locked, NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { openRoundOf } from "@/server/data/panel/rounds/rounds";
import { deleteRound, hasAnswers, lockRound } from "@/server/data/panel/rounds/write";
import { openInside as openPanelInside } from "../panel/open-panel";
import { panelState } from "../panel/panel-state";
import { closeOpenRound } from "./close-round";
import { openInside } from "./open-round";

/** Closes the round that the phase which is left had opened. One that somebody runs by hand goes on beside the agenda. */
export async function closeRoundOfPhase(tx: Transaction, debateId: string, locked: Locked): Promise<readonly NewEntry[]> {
  const round = await openRoundOf(debateId, tx);
  return round && round.phaseOrder !== null ? closeOpenRound(tx, debateId, locked) : [];
}

/** Going back: a round in which nobody has answered was never held; refused as soon as somebody has. */
export async function cancelRoundOfPhase(tx: Transaction, debateId: string): Promise<readonly NewEntry[]> {
  const round = await openRoundOf(debateId, tx);
  if (!round || round.phaseOrder === null) return [];
  await lockRound(tx, round.id);
  if (await hasAnswers(tx, round.id))
    throw new DomainError(
      "conflict",
      `Somebody has answered in round ${round.number} of the panel. Close the round first: it then stays counted.`,
    );
  await deleteRound(tx, round.id);
  return [{ type: "panel-round-closed", payload: { number: round.number, isCancelled: true } }];
}

/**
 * Opens the next round with the items of the phase that is entered, and the panel where it was not open yet. Whatever was open is closed
 * first. Nothing where the panel is closed, or nothing of the phase is asked any more.
 */
export async function openRoundOfPhase(
  tx: Transaction,
  debateId: string,
  locked: Locked,
  { order, panelItems, deadline }: { readonly order: number; readonly panelItems: readonly string[]; readonly deadline: Date | null },
): Promise<readonly NewEntry[]> {
  if (panelItems.length === 0) return [];
  const { panel, items } = await panelState(tx, debateId);
  const isAsked = items.some(({ key, status }) => status === "asked" && panelItems.includes(key));
  if (!panel || panel.closedAt || !isAsked) return [];
  const opened = panel.openedAt ? [] : await openPanelInside(tx, debateId, locked);
  const closed = await closeOpenRound(tx, debateId, locked);
  const state = await panelState(tx, debateId);
  if (panel.mode === "real-time" && state.rounds.some(({ number }) => number > 0)) return [...opened, ...closed];
  const opening = { asks: "all", carry: "copied", deadline, phaseOrder: order, only: panelItems } as const;
  const { entries } = await openInside(tx, debateId, locked, state, opening);
  return [...opened, ...closed, ...entries];
}
