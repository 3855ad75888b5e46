import type { PanelLinkView } from "@/contracts/panel/panellists";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { lockPanellist } from "@/server/data/panel/panellists/invitations";
import { insertPanelLink } from "@/server/data/panel/panellists/links";
import type { DebateScope } from "@/server/data/scope";
import { linkHash, linkTokenFor, linkUrl } from "./link-token";
import { panelToInviteTo } from "./require-panel";
import { nobodyThere } from "./withdraw-panellist";

/**
 * Makes a link for somebody who has not joined, to be sent by hand. Only its hash is kept, and since others have seen it, it says nothing
 * about an address: it signs nobody in to an account.
 */
export async function makePanelLink(scope: DebateScope, panellistId: string): Promise<PanelLinkView> {
  if (!scope.request || !scope.user) throw new DomainError("invalid", "A link needs a key of its own.");
  const token = linkTokenFor(scope.user.id, scope.request.key);
  const expiresAt = await act(scope, null, async (tx) => {
    await panelToInviteTo(scope, tx);
    const status = await lockPanellist(tx, scope.debate.id, panellistId);
    if (!status) throw nobodyThere();
    if (status === "joined") throw new DomainError("conflict", "They have joined already: they come back by signing in.");
    if (status === "withdrawn") throw new DomainError("conflict", "They were taken off the panel.");
    return { answer: (await insertPanelLink(tx, { tokenHash: linkHash(token), panellistId, isMailed: false })).toISOString(), entries: [] };
  });
  return { url: linkUrl(token), expiresAt };
}
