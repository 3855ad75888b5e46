import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import { addFollows, isInDebate, removeFollow } from "@/server/data/argument/notifications/follows";
import type { Thing } from "@/server/data/argument/notifications/write";
import type { DebateScope } from "@/server/data/scope";
import { userOf } from "../notifications/user-of";

type Input = { readonly thing: Thing; readonly follows: boolean };

/** Follows a claim or an argument, or no longer. It is nobody else's business, so the record does not say it. */
export async function follow(scope: DebateScope, { thing, follows }: Input): Promise<null> {
  const { debate, participant } = scope;
  return once(userOf(scope), async (tx) => {
    if (!participant) throw new DomainError("not-allowed", "Join this debate first: only those who take part follow what is said.");
    if (!(await isInDebate(tx, debate.id, thing)))
      throw new DomainError("not-found", `There is no such ${"claimId" in thing ? "claim" : "argument"} in this debate.`);
    if (follows) await addFollows(tx, participant.id, [thing], new Date());
    else await removeFollow(tx, participant.id, thing);
    return null;
  });
}
