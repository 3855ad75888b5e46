import type { Moderated } from "@/contracts/argument/moderation";
import { DomainError } from "@/domain/kernel";
import { INVERSES, type ModeratorAction, takenBack } from "@/domain/moderation";
import { act, type NewEntry } from "@/server/data/acts/act";
import { type ActionRow, actionsAbout, companionsOf, findAction } from "@/server/data/argument/moderation/actions";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { asModerator } from "./as-moderator";
import { type Change, change, moderatedEntry, standingOf } from "./changing";
import { tellAuthor } from "./telling";

/** Takes one's own latest decision about a thing back, together with what was decided with it: all stands as it did before. */
export async function undoModeration(scope: DebateScope, actionId: string): Promise<Moderated> {
  const debateId = scope.debate.id;
  const moderator = await asModerator(scope);
  return act(moderator, null, async (tx, { now }) => {
    const done = await findAction(tx, debateId, actionId);
    if (!done) throw new DomainError("not-found", "There is no such decision in this debate.");
    const inverse = await inverseOf(tx, done, moderator.participant.id);
    const by: Change = { debateId, actorId: moderator.participant.id, at: now, action: inverse, aboutId: actionId };
    const thing = await standingOf(tx, debateId, done.thing);
    const id = await change(tx, thing, takenBack(thing, done.action as ModeratorAction, done.before), by);
    const entries: NewEntry[] = [moderatedEntry(id, thing, by)];
    for (const { thing: ref, before, action } of await companionsOf(tx, done)) {
      const other = await standingOf(tx, debateId, ref);
      const with_ = { ...by, aboutId: id };
      const otherId = await change(tx, other, takenBack(other, action as ModeratorAction, before), with_);
      entries.push(moderatedEntry(otherId, other, with_));
    }
    await tellAuthor(tx, thing, by);
    return { answer: { actionId: id }, entries };
  });
}

async function inverseOf(tx: Transaction, done: ActionRow, actor: string): Promise<ModeratorAction> {
  const inverse = done.action in INVERSES ? INVERSES[done.action as ModeratorAction] : null;
  if (done.actorId !== actor) throw new DomainError("not-allowed", "Only whoever decided can take a decision back this way.");
  if (inverse === null)
    throw new DomainError("conflict", "This cannot be taken back: people were told. Hold or hide it if it should not stand.");
  const [newest] = await actionsAbout(tx, done.thing);
  if (newest?.id !== done.id) throw new DomainError("conflict", "Something else was decided or asked since. Look at how it stands now.");
  return inverse;
}
