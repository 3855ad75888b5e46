import { MAX_PANELLISTS, type PanelListReport, type PanellistsInvited } from "@/contracts/panel/panellists";
import { DomainError } from "@/domain/kernel";
import { readPanelList } from "@/formats/panel-list";
import { act } from "@/server/data/acts/act";
import { inTransaction } from "@/server/data/acts/transaction";
import { insertInvitations, invitedAddresses } from "@/server/data/panel/panellists/invitations";
import { wantMails } from "@/server/data/panel/panellists/mails";
import type { DebateScope } from "@/server/data/scope";
import { panelToInviteTo, refuseMails } from "./require-panel";

/** What a list of invitations says, and everything that is wrong with it. Changes nothing. */
export function checkPanelList(scope: DebateScope, text: string): Promise<PanelListReport> {
  return inTransaction(async (tx) => {
    await panelToInviteTo(scope, tx);
    const known = await invitedAddresses(tx, scope.debate.id);
    const { rows, problems } = readPanelList(text);
    return { lines: rows.map(({ foldedEmail, ...line }) => ({ ...line, isThere: known.has(foldedEmail) })), problems };
  });
}

/**
 * Invites the people of a list, all of them or nobody; who was invited before is passed over. With `send` their mails go at once.
 * The record says how many; names and addresses are for those who run the panel.
 */
export function invitePanellists(scope: DebateScope, { text, send }: { text: string; send: boolean }): Promise<PanellistsInvited> {
  const debateId = scope.debate.id;
  if (send) refuseMails(scope);
  return act<PanellistsInvited>(scope, null, async (tx, { now }) => {
    await panelToInviteTo(scope, tx);
    const { rows, problems } = readPanelList(text);
    const [first] = problems;
    if (first) throw new DomainError("invalid", `Line ${first.line}: ${first.message}`, { problems: problems.length });
    const known = await invitedAddresses(tx, debateId);
    const people = rows.filter(({ foldedEmail }) => !known.has(foldedEmail)).map(({ line: _, ...person }) => person);
    if (people.length === 0) return { answer: { invited: 0, batch: null, wanted: 0 }, entries: [] };
    if (known.size + people.length > MAX_PANELLISTS)
      throw new DomainError(
        "invalid",
        `A panel has at most ${MAX_PANELLISTS.toLocaleString("en")} people; ${known.size} are invited already.`,
      );
    const { batch, ids } = await insertInvitations(tx, debateId, people);
    const wanted = send ? await wantMails(tx, { debateId, ids, kind: "invitation", now }) : 0;
    const payload = { people: people.length, batch };
    return { answer: { invited: people.length, batch, wanted }, entries: [{ type: "panellists-invited", payload }] };
  });
}
