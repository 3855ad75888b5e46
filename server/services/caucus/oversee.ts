import type { CaucusOverview } from "@/contracts/caucus";
import { textOf } from "@/formats/shared-text";
import { askAs } from "@/server/data/asking";
import { channelsOf } from "@/server/data/caucus/channels";
import { countMessages } from "@/server/data/caucus/messages";
import { allNotes } from "@/server/data/caucus/notes";
import { mayOversee } from "@/server/data/caucus/readers";
import type { DebateScope } from "@/server/data/scope";
import { inTransaction } from "@/server/data/transaction";
import { notYours } from "./own-seat";

/** All caucuses of a debate, for those who run it where its scenario says that they read them; for everybody else there is nothing. */
export function overseeCaucuses(scope: DebateScope): Promise<CaucusOverview> {
  return inTransaction(async (tx) => {
    await askAs(tx, scope);
    if (!(await mayOversee(tx, scope))) throw notYours();
    const notes = await allNotes(tx, scope.debate.id);
    const channels = await channelsOf(tx, scope.debate.id);
    const counts = await countMessages(tx, scope.debate.id);
    return {
      notes: notes.map(({ delegation, state }) => ({ delegation, text: state ? textOf(state) : "" })),
      channels: channels.map(({ id, first, second, firstOpen, secondOpen }) => ({
        channelId: id,
        between: [first.key, second.key],
        isOpen: firstOpen && secondOpen,
        messages: counts.get(id) ?? 0,
      })),
    };
  });
}
