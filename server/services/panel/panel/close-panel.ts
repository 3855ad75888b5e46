import { act, type Locked, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { findPanel } from "@/server/data/panel/panel/panel";
import { closePanelRow } from "@/server/data/panel/panel/write";
import type { DebateScope } from "@/server/data/scope";
import { closeOpenRound } from "../rounds/close-round";
import { panelState } from "./panel-state";
import { refusePanel } from "./refusals";

/** Ends the panel for good: what is being answered is counted, and nothing is asked any more. */
export function closePanel(scope: DebateScope): Promise<null> {
  return act(scope, null, async (tx, locked) => {
    refusePanel(await panelState(tx, scope.debate.id), "close");
    return { answer: null, entries: await closeInside(tx, scope.debate.id, locked) };
  });
}

/** The same inside an act; nothing where there is no panel, or none that was opened. */
export async function closeInside(tx: Transaction, debateId: string, locked: Locked): Promise<readonly NewEntry[]> {
  const panel = await findPanel(debateId, tx);
  if (!panel?.openedAt || panel.closedAt) return [];
  const entries = await closeOpenRound(tx, debateId, locked);
  await closePanelRow(tx, debateId, locked.now);
  return [...entries, { type: "panel-closed", payload: {} }];
}
