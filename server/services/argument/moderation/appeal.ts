import { DomainError } from "@/domain/kernel";
import { refusalToAppeal } from "@/domain/moderation";
import { act } from "@/server/data/acts/act";
import { type ActionRow, actionsAbout, findAction, findAppealAgainst, insertAction } from "@/server/data/argument/moderation/actions";
import { findModerators } from "@/server/data/argument/moderation/moderators";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { idOf, standingOf } from "./changing";
import { tellOfAppeal } from "./telling";

/** The author of a thing asks the moderators to look at a decision about it again. What they write is for the moderators alone. */
export async function appeal(scope: DebateScope, { actionId, text }: { readonly actionId: string; readonly text: string }) {
  const author = scope.participant;
  if (!author) throw new DomainError("not-allowed", "Only the author can appeal.");
  const debateId = scope.debate.id;
  return act(scope, null, async (tx, { now }) => {
    const decision = await findAction(tx, debateId, actionId);
    if (!decision) throw new DomainError("not-found", "There is no such decision in this debate.");
    const thing = await standingOf(tx, debateId, decision.thing);
    if (thing.authorId !== author.id) throw new DomainError("not-allowed", `Only the author of this ${thing.kind} can appeal.`);
    const refusal = refusalToAppeal({ action: decision.action, thing, ...(await factsOf(tx, debateId, decision)) });
    if (refusal) throw refusal;
    const by = { debateId, actorId: author.id, at: now, action: "appeal", note: text } as const;
    const appealId = await insertAction(tx, { ...by, thing, aboutId: actionId });
    await tellOfAppeal(tx, { ...by, note: "" }, thing, await findModerators(tx, scope));
    return { answer: { appealId }, entries: [{ type: "appeal-made", payload: { appealId, actionId, ...idOf(thing) } }] };
  });
}

async function factsOf(tx: Transaction, debateId: string, decision: ActionRow) {
  const about = decision.aboutId === null ? null : await findAction(tx, debateId, decision.aboutId);
  const newest = (await actionsAbout(tx, decision.thing)).find(({ action }) => action === decision.action);
  return {
    isCompanion: about?.action === decision.action,
    isNewest: newest?.id === decision.id,
    wasAppealed: (await findAppealAgainst(tx, decision.id)) !== null,
  };
}
