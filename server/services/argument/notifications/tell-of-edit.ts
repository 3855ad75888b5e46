import { followersOf } from "@/server/data/argument/notifications/follows";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { mentionedIn } from "./mentioned-in";
import { tell } from "./tell";

type Edit = {
  readonly claimId: string;
  readonly before: string;
  readonly text: string;
  readonly at: Date;
  /** False while the new words await approval. */
  readonly released: boolean;
};

/** A claim was reworded: whoever its new words mention for the first time is told of that, whoever follows it of the rest. */
export async function tellOfEdit(
  tx: Transaction,
  { debate, participant }: DebateScope,
  { claimId, before, text, at, released }: Edit,
): Promise<void> {
  const news = { actorId: participant?.id ?? null, claimId, at, released };
  const already = new Set(await mentionedIn(tx, debate.id, before));
  const mentioned = (await mentionedIn(tx, debate.id, text)).filter((reader) => !already.has(reader));
  await tell(tx, debate.id, { kind: "mention", to: mentioned, ...news });
  const followers = await followersOf(tx, debate.id, { claims: [claimId], arguments: [] });
  await tell(tx, debate.id, { kind: "edit", to: followers.filter((reader) => !mentioned.includes(reader)), ...news });
}

/** A claim or an argument was withdrawn. */
export async function tellOfWithdrawal(
  tx: Transaction,
  { debate, participant }: DebateScope,
  thing: { readonly claimId: string } | { readonly argumentId: string },
  at: Date,
): Promise<void> {
  const followed = "claimId" in thing ? { claims: [thing.claimId], arguments: [] } : { claims: [], arguments: [thing.argumentId] };
  const to = await followersOf(tx, debate.id, followed);
  await tell(tx, debate.id, {
    kind: "edit",
    to,
    actorId: participant?.id ?? null,
    ...thing,
    details: { withdrawn: true },
    at,
    released: true,
  });
}
