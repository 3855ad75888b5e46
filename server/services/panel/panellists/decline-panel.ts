import { ringOnly } from "@/server/data/acts/ringing";
import { inTransaction } from "@/server/data/acts/transaction";
import { endInvitation } from "@/server/data/panel/panellists/invitations";
import { lockPanelLink } from "@/server/data/panel/panellists/links";
import { noSuchLink, refusalOfLink, stateOf } from "./find-link";
import { linkHash } from "./link-token";

/** Notes that whoever holds the link does not come. They get no more mails; while the link holds they may still change their mind. */
export function declinePanel(token: string): Promise<null> {
  return inTransaction(async (tx) => {
    const link = await lockPanelLink(tx, linkHash(token));
    if (!link) throw noSuchLink();
    const state = stateOf(link, null);
    if (state !== "open" && state !== "draft") throw refusalOfLink(state === "yours" ? "used" : state);
    await endInvitation(tx, link.panellistId, "declined");
    await ringOnly(tx, link.debateId, "panel", "runners");
    return null;
  });
}
