import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import { endInvitation, lockPanellist } from "@/server/data/panel/panellists/invitations";
import type { DebateScope } from "@/server/data/scope";
import { panelToInviteTo } from "./require-panel";

/**
 * Takes somebody off the panel: their links lead nowhere, mails that wait stay, and they answer no more. What they answered stays with the
 * rounds it was given in. The record says that it happened, so that nobody leaves unseen, and at no level who it was: beside the figures of
 * the next round the name would say whose answers are gone.
 */
export function withdrawPanellist(scope: DebateScope, panellistId: string): Promise<null> {
  return act(scope, null, async (tx) => {
    await panelToInviteTo(scope, tx);
    const status = await lockPanellist(tx, scope.debate.id, panellistId);
    if (!status) throw nobodyThere();
    if (status === "withdrawn") return { answer: null, entries: [] };
    await endInvitation(tx, panellistId, "withdrawn");
    await ringOnly(tx, scope.debate.id, "panel", "runners");
    return { answer: null, entries: [{ type: "panellist-withdrawn", payload: { hadJoined: status === "joined" } }] };
  });
}

export function nobodyThere(): DomainError {
  return new DomainError("not-found", "There is nobody like this on the panel.");
}
