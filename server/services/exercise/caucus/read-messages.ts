import type { z } from "zod";
import type { MessagePage, readMessagesInput } from "@/contracts/exercise/caucus";
import { inTransaction } from "@/server/data/acts/transaction";
import { askAs } from "@/server/data/connection/asking";
import { findChannel } from "@/server/data/exercise/caucus/channels";
import { messagesOf } from "@/server/data/exercise/caucus/messages";
import type { DebateScope } from "@/server/data/scope";
import { noChannel } from "./own-seat";

const PAGE = 50;

/** What was said in a channel of one's own delegation, or in any where caucuses are overseen. */
export function readMessages(scope: DebateScope, { channelId, before }: z.output<typeof readMessagesInput>): Promise<MessagePage> {
  return inTransaction(async (tx) => {
    await askAs(tx, scope);
    if (!(await findChannel(tx, scope.debate.id, channelId))) throw noChannel();
    const rows = await messagesOf(tx, channelId, { before, limit: PAGE + 1 });
    const shown = rows.slice(0, PAGE).reverse();
    return {
      messages: shown.map(({ authorId, at, ...row }) => ({ ...row, isMine: authorId === scope.participant?.id, at: at.toISOString() })),
      next: rows.length > PAGE ? shown[0]!.id : null,
    };
  });
}
