import { once } from "@/server/data/acts/act";
import { askAs } from "@/server/data/connection/asking";
import { findChannel } from "@/server/data/exercise/caucus/channels";
import { markChannelRead as markRead } from "@/server/data/exercise/caucus/unread";
import type { DebateScope } from "@/server/data/scope";
import { userOf } from "../../argument/notifications/user-of";
import { noChannel } from "./own-seat";

/** Somebody has looked into a channel: nothing in it is new to them. */
export function markChannelRead(scope: DebateScope, channelId: string): Promise<null> {
  return once(userOf(scope), async (tx) => {
    await askAs(tx, scope);
    if (!scope.participant || !(await findChannel(tx, scope.debate.id, channelId))) throw noChannel();
    await markRead(tx, scope.participant.id, channelId);
    return null;
  });
}
