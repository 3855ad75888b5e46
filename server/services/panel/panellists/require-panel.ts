import { DomainError } from "@/domain/kernel";
import type { Transaction } from "@/server/data/connection/client";
import { findPanel, type PanelRow } from "@/server/data/panel/panel/panel";
import type { DebateScope } from "@/server/data/scope";
import { env } from "@/server/env";

/** The panel that people are invited to: there must be one that has not come to its end. */
export async function panelToInviteTo({ debate }: DebateScope, tx: Transaction): Promise<PanelRow> {
  const panel = await findPanel(debate.id, tx);
  if (!panel) throw new DomainError("not-found", "This debate has no panel yet. Set it up first.");
  if (panel.closedAt || debate.status === "closed")
    throw new DomainError("wrong-phase", "This panel is closed; nobody is invited to it any more.");
  return panel;
}

/** Refuses to send what would lead nowhere, or cannot be sent. */
export function refuseMails({ debate }: DebateScope): void {
  if (!env.SMTP_URL)
    throw new DomainError(
      "unavailable",
      "This server has no mail server. Copy each link and send it yourself, or ask the operator to set SMTP_URL.",
    );
  if (debate.status === "draft") throw new DomainError("wrong-phase", "Open the room first: until then the links lead nowhere.");
}
