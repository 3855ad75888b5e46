import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { askAs } from "@/server/data/connection/asking";
import { findInject } from "@/server/data/exercise/injects/rows";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "../../debates/debates/refusals";
import { releaseAll } from "./release";

/** Releases an inject by hand. One that is out already stays as it is: whoever pressed second finds it released. */
export function releaseInject(scope: DebateScope, injectId: string): Promise<{ readonly injectId: string }> {
  return act(scope, null, async (tx, locked) => {
    const refusal = refusalUnlessOpen(scope.debate.status);
    if (refusal) throw refusal;
    await askAs(tx, scope);
    const inject = await findInject(tx, scope.debate.id, injectId);
    if (!inject) throw new DomainError("not-found", "There is no such inject in this debate.");
    return { answer: { injectId }, entries: await releaseAll(tx, scope, locked, [inject]) };
  });
}
