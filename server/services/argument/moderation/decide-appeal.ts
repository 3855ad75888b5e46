import type { z } from "zod";
import type { decideAppealInput } from "@/contracts/argument/moderation";
import { DomainError } from "@/domain/kernel";
import { isRestriction, refusalToDecide, withoutRestriction } from "@/domain/moderation";
import { act } from "@/server/data/acts/act";
import { type ActionRow, companionsOf, findAction, insertAction, isSettled } from "@/server/data/argument/moderation/actions";
import { hasOtherModerators } from "@/server/data/argument/moderation/moderators";
import { setStanding } from "@/server/data/argument/moderation/things";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { asModerator } from "./as-moderator";
import { idOf, standingOf } from "./changing";
import { tellOfAppeal } from "./telling";

type Input = Omit<z.output<typeof decideAppealInput>, "debate" | "idempotencyKey">;

/** Upholds a decision that was appealed, or overturns it: then everything stands as it did before the decision. */
export async function decideAppeal(scope: DebateScope, { appealId, outcome, note }: Input): Promise<null> {
  const debateId = scope.debate.id;
  const moderator = await asModerator(scope);
  return act(moderator, null, async (tx, { now }) => {
    const appeal = await findAction(tx, debateId, appealId);
    const decision = appeal?.action === "appeal" ? await findAction(tx, debateId, appeal.aboutId!) : null;
    if (!appeal || !decision) throw new DomainError("not-found", "There is no such appeal in this debate.");
    const refusal = refusalToDecide({
      decidedBy: decision.actorId,
      actor: moderator.participant.id,
      hasOthers: await hasOtherModerators(tx, scope, moderator.user!.id),
      isSettled: await isSettled(tx, appealId),
    });
    if (refusal) throw refusal;
    const thing = await standingOf(tx, debateId, appeal.thing);
    if (outcome === "overturn") for (const one of [decision, ...(await companionsOf(tx, decision))]) await takeBack(tx, debateId, one);
    const by = { debateId, actorId: moderator.participant.id, at: now, action: outcome, note };
    await insertAction(tx, { ...by, thing, before: thing, aboutId: appealId });
    await tellOfAppeal(tx, by, thing, thing.authorId === null ? [] : [thing.authorId]);
    return {
      answer: null,
      entries: [{ type: "appeal-decided", payload: { action: outcome, appealId, actionId: decision.id, ...idOf(thing) } }],
    };
  });
}

async function takeBack(tx: Transaction, debateId: string, { thing: ref, action, before }: ActionRow): Promise<void> {
  const thing = await standingOf(tx, debateId, ref);
  if (isRestriction(action)) await setStanding(tx, thing, withoutRestriction(thing, action, before));
}
