import type { PanelLinksView, PanelLinkView } from "@/contracts/panel/panellists";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import { lockAwaited, lockPanellist } from "@/server/data/panel/panellists/invitations";
import { insertLinksByHand } from "@/server/data/panel/panellists/links";
import type { DebateScope } from "@/server/data/scope";
import { linkHash, linkTokenFor, linkUrl } from "./link-token";
import { panelToInviteTo } from "./require-panel";
import { nobodyThere } from "./withdraw-panellist";

/**
 * Makes a link for somebody who has not joined, to be sent by hand. Only its hash is kept, and since others have seen it, it says nothing
 * about an address: it signs nobody in to an account.
 */
export async function makePanelLink(scope: DebateScope, panellistId: string): Promise<PanelLinkView> {
  const tokenOf = tokensOf(scope);
  const expiresAt = await act(scope, null, async (tx) => {
    await panelToInviteTo(scope, tx);
    const status = await lockPanellist(tx, scope.debate.id, panellistId);
    if (!status) throw nobodyThere();
    if (status === "joined") throw new DomainError("conflict", "They have joined already: they come back by signing in.");
    if (status === "withdrawn") throw new DomainError("conflict", "They were taken off the panel.");
    const until = await insertLinksByHand(tx, { panellistIds: [panellistId], tokenHashes: [linkHash(tokenOf(panellistId))] });
    await ringOnly(tx, scope.debate.id, "panel", "runners");
    return { answer: until.toISOString(), entries: [] };
  });
  return { url: linkUrl(tokenOf(panellistId)), expiresAt };
}

/** The same for many at once; who has joined or was taken off is passed over. */
export async function makePanelLinks(scope: DebateScope, panellistIds: readonly string[]): Promise<PanelLinksView> {
  const tokenOf = tokensOf(scope);
  const { expiresAt, ids } = await act(scope, null, async (tx) => {
    await panelToInviteTo(scope, tx);
    const awaited = await lockAwaited(tx, scope.debate.id, panellistIds);
    if (awaited.length === 0) throw new DomainError("conflict", "Nobody of these is still awaited: there are no links to make.");
    const tokenHashes = awaited.map((id) => linkHash(tokenOf(id)));
    const until = await insertLinksByHand(tx, { panellistIds: awaited, tokenHashes });
    await ringOnly(tx, scope.debate.id, "panel", "runners");
    return { answer: { expiresAt: until.toISOString(), ids: awaited }, entries: [] };
  });
  return { expiresAt, links: ids.map((panellistId) => ({ panellistId, url: linkUrl(tokenOf(panellistId)) })) };
}

/** The kept answer of a request has no token in it; repeated, the request makes the same ones again. */
function tokensOf({ request, user }: DebateScope): (panellistId: string) => string {
  if (!request || !user) throw new DomainError("invalid", "A link needs a key of its own.");
  return (panellistId) => linkTokenFor(user.id, `${request.key} ${panellistId}`);
}
