import { refusalOfLock, refusalOfStatus } from "@/domain/argumentation";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { findArgument } from "@/server/data/argument/floor/arguments";
import { rate } from "@/server/data/argument/floor/ratings";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "./author";

/** Says how relevant a participant finds an argument to its target, 0 to 4. A later rating replaces it; the record keeps both. */
export async function rateArgument(
  scope: DebateScope,
  { argumentId, value }: { readonly argumentId: string; readonly value: number },
): Promise<null> {
  const { participantId } = authorOf(scope);
  return actOnFloor(scope, "rate", async (tx, { now }) => {
    const argument = await findArgument(tx, scope.debate.id, argumentId);
    const refusal = refusalOfStatus(argument?.status, "argument", "rate") ?? refusalOfLock(argument?.isLocked ?? false, "argument", "rate");
    if (refusal) throw refusal;
    const isNew = await rate(tx, participantId, { argumentId }, value, now);
    return { answer: null, entries: isNew ? [{ type: "argument-rated", payload: { argumentId, value } }] : [] };
  });
}
