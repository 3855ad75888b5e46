import type { Transaction } from "@/server/data/connection/client";
import { agendaOf } from "@/server/data/debates/phases";
import { itemsOf } from "@/server/data/panel/panel/items";
import { findPanel } from "@/server/data/panel/panel/panel";
import { roundOutlinesOf } from "@/server/data/panel/rounds/rounds";
import type { PanelState } from "./refusals";

/** The panel with its items and rounds, inside a transaction. */
export async function panelState(tx: Transaction, debateId: string): Promise<PanelState> {
  const { status } = await agendaOf(tx, debateId);
  return {
    panel: await findPanel(debateId, tx),
    items: await itemsOf(debateId, tx),
    rounds: await roundOutlinesOf(debateId, tx),
    status,
  };
}
