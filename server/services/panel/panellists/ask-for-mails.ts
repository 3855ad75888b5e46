import type { MailsWanted } from "@/contracts/panel/panellists";
import { act } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import type { Transaction } from "@/server/data/connection/client";
import { progressOf } from "@/server/data/panel/answers/progress";
import type { MailKind } from "@/server/data/panel/panellists/invitations";
import { wantMails } from "@/server/data/panel/panellists/mails";
import { panellistsOf } from "@/server/data/panel/panellists/panellists";
import { openRoundOf } from "@/server/data/panel/rounds/rounds";
import type { DebateScope } from "@/server/data/scope";
import { panelToInviteTo, refuseMails } from "./require-panel";

/** Has the invitation go, or go again, to these people; who has joined, is off the panel or had a mail within the hour is passed over. */
export function sendInvitations(scope: DebateScope, panellistIds: readonly string[]): Promise<MailsWanted> {
  return askForMails(scope, { kind: "invitation", panellistIds });
}

/**
 * Reminds these people: of the invitation who has not joined, of the open round who has. Who has finished it is passed over where that may
 * be known; where answers are detached, everybody who has joined gets the same mail.
 */
export function remindPanellists(scope: DebateScope, panellistIds: readonly string[]): Promise<MailsWanted> {
  return askForMails(scope, { kind: "reminder", panellistIds });
}

type Asked = { readonly kind: MailKind; readonly panellistIds: readonly string[] };

function askForMails(scope: DebateScope, { kind, panellistIds }: Asked): Promise<MailsWanted> {
  refuseMails(scope);
  return act<MailsWanted>(scope, null, async (tx, { now }) => {
    await panelToInviteTo(scope, tx);
    const asked = new Set(panellistIds);
    const done = kind === "reminder" ? await withNothingToDo(tx, scope.debate.id) : new Set();
    const ids = [...asked].filter((id) => !done.has(id));
    const wanted = await wantMails(tx, { debateId: scope.debate.id, ids, kind, now });
    await ringOnly(tx, scope.debate.id, "panel", "runners");
    return { answer: { wanted, passedOver: asked.size - wanted }, entries: [] };
  });
}

/** Those who have joined and are asked nothing at this moment, as far as that may be known. */
async function withNothingToDo(tx: Transaction, debateId: string): Promise<ReadonlySet<string>> {
  if (!(await openRoundOf(debateId, tx)))
    return new Set((await panellistsOf(debateId, tx)).flatMap(({ id, status }) => (status === "joined" ? [id] : [])));
  const progress = await progressOf(debateId, tx);
  const isDone = (answered: number | null) => answered !== null && answered >= progress!.items;
  return new Set(progress?.people.filter(({ answered }) => isDone(answered)).map(({ panellistId }) => panellistId));
}
