import type { z } from "zod";
import type { sendMessageInput } from "@/contracts/exercise/caucus";
import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import { askAs } from "@/server/data/connection/asking";
import { lockChannel } from "@/server/data/exercise/caucus/channels";
import { insertMessage } from "@/server/data/exercise/caucus/messages";
import { holdSeat } from "@/server/data/exercise/caucus/readers";
import type { DebateScope } from "@/server/data/scope";
import { userOf } from "../../argument/notifications/user-of";
import { noChannel, notYours, seatToSpeakFrom } from "./own-seat";
import { ringInCaucus } from "./ring";
import { tellOfMessage } from "./telling";

/** Says something to another delegation, through a channel that both heads have opened. */
export function sendMessage(
  scope: DebateScope,
  { channelId, text }: z.output<typeof sendMessageInput>,
): Promise<{ readonly messageId: string }> {
  return once(userOf(scope), async (tx) => {
    const { participantId, delegationId } = seatToSpeakFrom(scope);
    await askAs(tx, scope);
    if (!(await holdSeat(tx, participantId, delegationId))) throw notYours();
    const debateId = scope.debate.id;
    const channel = await lockChannel(tx, debateId, channelId);
    if (!channel || (channel.first.id !== delegationId && channel.second.id !== delegationId)) throw noChannel();
    if (!channel.firstOpen || !channel.secondOpen)
      throw new DomainError("conflict", "This channel is not open yet: the head of the other delegation has not opened it.");
    const { id: messageId, at } = await insertMessage(tx, { channelId, debateId, delegationId, authorId: participantId, text });
    await tellOfMessage(tx, scope, channel, at);
    await ringInCaucus(tx, debateId, "messages", [channel.first.id, channel.second.id]);
    return { messageId };
  });
}
