import type { CaucusOverview } from "@/contracts/exercise/caucus";
import { textOf } from "@/formats/shared-text";
import { inTransaction } from "@/server/data/acts/transaction";
import { askAs } from "@/server/data/connection/asking";
import { channelsOf } from "@/server/data/exercise/caucus/channels";
import { countMessages } from "@/server/data/exercise/caucus/messages";
import { allNotes } from "@/server/data/exercise/caucus/notes";
import { mayOversee } from "@/server/data/exercise/caucus/readers";
import type { DebateScope } from "@/server/data/scope";
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
