import type { ChannelView } from "@/contracts/exercise/caucus";
import { channelState } from "@/domain/caucus";
import { inTransaction } from "@/server/data/acts/transaction";
import { askAs } from "@/server/data/connection/asking";
import { channelsOf, otherDelegations } from "@/server/data/exercise/caucus/channels";
import { unreadMessages } from "@/server/data/exercise/caucus/unread";
import type { DebateScope } from "@/server/data/scope";

/** How one's own delegation stands with every other one; nothing for somebody without a delegation. */
export async function listChannels(scope: DebateScope): Promise<readonly ChannelView[]> {
  const { id: participantId, delegationId, delegation: own } = scope.participant ?? {};
  if (!participantId || !delegationId) return [];
  return inTransaction(async (tx) => {
    await askAs(tx, scope);
    const others = await otherDelegations(tx, scope.debate.id, delegationId);
    const channels = await channelsOf(tx, scope.debate.id);
    const unread = await unreadMessages(tx, participantId);
    return others.map((key) => {
      const channel = channels.find(({ first, second }) => [first.key, second.key].every((one) => one === own || one === key));
      if (!channel) return { channelId: null, with: key, state: "closed", unread: 0 };
      const isFirst = channel.first.key === own;
      const [ours, theirs] = isFirst ? [channel.firstOpen, channel.secondOpen] : [channel.secondOpen, channel.firstOpen];
      return { channelId: channel.id, with: key, state: channelState({ ours, theirs }), unread: unread.get(channel.id) ?? 0 };
    });
  });
}
