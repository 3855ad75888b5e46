import { DomainError } from "@/domain/kernel";
import { isListed, moved } from "@/domain/speaking";
import { orderTurns } from "@/server/data/exercise/speaking/turns";
import type { DebateScope } from "@/server/data/scope";
import { actAsChair } from "./acting";
import { listOf } from "./list";

/** Puts one of those who wait before another, or at the end. */
export function moveSpeaker(
  scope: DebateScope,
  { turnId, before }: { readonly turnId: string; readonly before: string | null },
): Promise<null> {
  return actAsChair(scope, async (tx, _, facts) => {
    if (facts.favoursLeast && !isListed(facts.mode))
      throw new DomainError(
        "conflict",
        "The list orders itself: delegations that have spoken least come first. Turn that off to reorder it.",
      );
    const list = listOf(facts);
    const order = moved(
      list.map((place) => place.turnId),
      turnId,
      before,
    );
    if (!order) throw new DomainError("conflict", "The list has changed meanwhile. Look again, and move them once more.");
    await orderTurns(tx, order);
    const people = new Map(list.map((place) => [place.turnId, place.participantId]));
    return { answer: null, entries: [{ type: "speakers-reordered", payload: { order: order.map((id) => people.get(id)!) } }] };
  });
}
