import type { Polarity, Target } from "@/domain/argumentation";
import { addFollows, followersOfTarget } from "@/server/data/argument/notifications/follows";
import { isToldAfterApproval } from "@/server/data/argument/notifications/write";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { mentionedIn } from "./mentioned-in";
import { tell } from "./tell";

type Posted = {
  readonly argumentId: string;
  readonly polarity: Polarity;
  readonly target: Target;
  /** Claims that it brought along. */
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  readonly at: Date;
};

/** An argument was posted: its author follows it and its claims; those who follow what it answers, and those it mentions, are told. */
export async function tellOfArgument(tx: Transaction, { debate, participant }: DebateScope, posted: Posted): Promise<void> {
  const { argumentId, polarity, target, claims, at } = posted;
  const actorId = participant?.id ?? null;
  const things = [{ argumentId }, ...claims.map(({ id }) => ({ claimId: id }))];
  if (actorId !== null) await addFollows(tx, actorId, things, at);
  const news = { actorId, at, released: !(await isToldAfterApproval(tx, debate.id)) };
  const told = new Set<string>();
  for (const { id, text } of claims) {
    const to = await mentionedIn(tx, debate.id, text);
    await tell(tx, debate.id, { kind: "mention", to: to.filter((reader) => !told.has(reader)), claimId: id, argumentId, ...news });
    for (const reader of to) told.add(reader);
  }
  if ("option" in target) return;
  const to = (await followersOfTarget(tx, target)).filter((reader) => !told.has(reader));
  await tell(tx, debate.id, { kind: "reply", to, argumentId, details: { polarity }, ...news });
}
