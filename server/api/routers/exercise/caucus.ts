import {
  markChannelReadInput,
  openChannelInput,
  readMessagesInput,
  readNotesInput,
  sendMessageInput,
  writeNotesInput,
} from "@/contracts/exercise/caucus";
import { inDebate } from "@/contracts/primitives";
import { listChannels } from "@/server/services/exercise/caucus/list-channels";
import { markChannelRead } from "@/server/services/exercise/caucus/mark-channel-read";
import { openChannel } from "@/server/services/exercise/caucus/open-channel";
import { overseeCaucuses } from "@/server/services/exercise/caucus/oversee";
import { readMessages } from "@/server/services/exercise/caucus/read-messages";
import { readNotes } from "@/server/services/exercise/caucus/read-notes";
import { sendMessage } from "@/server/services/exercise/caucus/send-message";
import { writeNotes } from "@/server/services/exercise/caucus/write-notes";
import { debateProcedure, router } from "../../procedures";

export const caucusRouter = router({
  notes: debateProcedure
    .meta({ requires: "caucus:read" })
    .input(readNotesInput)
    .query(({ ctx, input }) => readNotes(ctx.scope, input)),
  write: debateProcedure
    .meta({ requires: "caucus:write", limit: "caucus" })
    .input(writeNotesInput)
    .mutation(({ ctx, input }) => writeNotes(ctx.scope, input)),
  channels: debateProcedure
    .meta({ requires: "caucus:read" })
    .input(inDebate)
    .query(({ ctx }) => listChannels(ctx.scope)),
  openChannel: debateProcedure
    .meta({ requires: "channel:open" })
    .input(openChannelInput)
    .mutation(({ ctx, input }) => openChannel(ctx.scope, input.with)),
  messages: debateProcedure
    .meta({ requires: "caucus:read" })
    .input(readMessagesInput)
    .query(({ ctx, input }) => readMessages(ctx.scope, input)),
  send: debateProcedure
    .meta({ requires: "caucus:write" })
    .input(sendMessageInput)
    .mutation(({ ctx, input }) => sendMessage(ctx.scope, input)),
  markRead: debateProcedure
    .meta({ requires: "caucus:read" })
    .input(markChannelReadInput)
    .mutation(({ ctx, input }) => markChannelRead(ctx.scope, input.channelId)),
  overview: debateProcedure
    .meta({ requires: "debate:control" })
    .input(inDebate)
    .query(({ ctx }) => overseeCaucuses(ctx.scope)),
});
