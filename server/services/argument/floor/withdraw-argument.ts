import { refusalOfLock, refusalOfStatus, refusalToChange } from "@/domain/argumentation";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { findArgument, markArgumentWithdrawn } from "@/server/data/argument/floor/arguments";
import type { DebateScope } from "@/server/data/scope";
import { tellOfWithdrawal } from "../notifications/tell-of-edit";
import { authorOf } from "./author";

/** Takes an argument back. Its premises and the replies to them stay where they are. */
export async function withdrawArgument(scope: DebateScope, argumentId: string): Promise<null> {
  const author = authorOf(scope);
  return actOnFloor(scope, "argue", async (tx, { now }) => {
    const argument = await findArgument(tx, scope.debate.id, argumentId);
    const refusal =
      refusalOfStatus(argument?.status, "argument", "withdraw") ??
      (argument && (refusalToChange(argument, author, "withdraw it") ?? refusalOfLock(argument.isLocked, "argument", "withdraw")));
    if (refusal) throw refusal;
    await markArgumentWithdrawn(tx, argumentId);
    await tellOfWithdrawal(tx, scope, { argumentId }, now);
    return { answer: null, entries: [{ type: "argument-withdrawn", payload: { argumentId } }] };
  });
}
