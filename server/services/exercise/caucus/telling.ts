import { seatedWith } from "@/server/data/argument/prompts";
import type { Transaction } from "@/server/data/connection/client";
import type { ChannelRow } from "@/server/data/exercise/caucus/channels";
import { withoutUnread } from "@/server/data/exercise/caucus/unread";
import type { DebateScope } from "@/server/data/scope";
import { tell } from "../../argument/notifications/tell";

/** A head has opened their side: the other delegation is told, that they are asked or that both may write. Never what is said. */
export async function tellOfOpening(tx: Transaction, { debate, participant }: DebateScope, channel: ChannelRow): Promise<void> {
  const { ours, theirs } = sidesOf(channel, participant?.delegationId ?? null);
  await tell(tx, debate.id, {
    kind: "message",
    to: await seatedWith(tx, theirs.id),
    actorId: participant?.id ?? null,
    details: { channelId: channel.id, is: channel.firstOpen && channel.secondOpen ? "opened" : "asked", with: ours.name },
    at: new Date(),
    released: true,
  });
}

/** A message was sent: everybody of both delegations is told once, until they have read it. Never what it says. */
export async function tellOfMessage(tx: Transaction, { debate, participant }: DebateScope, channel: ChannelRow, at: Date): Promise<void> {
  const { ours, theirs } = sidesOf(channel, participant?.delegationId ?? null);
  for (const [side, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    const to = await withoutUnread(tx, await seatedWith(tx, side.id), channel.id);
    const details = { channelId: channel.id, is: "written", with: other.name, own: side === ours };
    await tell(tx, debate.id, { kind: "message", to, actorId: participant?.id ?? null, details, at, released: true });
  }
}

function sidesOf({ first, second }: ChannelRow, ownId: string | null) {
  return first.id === ownId ? { ours: first, theirs: second } : { ours: second, theirs: first };
}
