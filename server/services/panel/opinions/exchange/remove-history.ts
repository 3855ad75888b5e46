import type { HistoryView } from "@/contracts/panel/opinions";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import { historiesOf, removeHistory as takeAway } from "@/server/data/panel/opinions/histories";
import type { DebateScope } from "@/server/data/scope";

/** The earlier conversations whose ratings count here, the first imported first. */
export async function listHistories({ debate }: DebateScope): Promise<readonly HistoryView[]> {
  return (await historiesOf(debate.id)).map(({ at, ...history }) => ({ ...history, at: at.toISOString() }));
}

/** Takes the ratings of an earlier conversation off the map for good. The claims that came with it stay: people may have answered them. */
export async function removeHistory(
  scope: DebateScope,
  { history: id }: { readonly history: string },
): Promise<{ readonly ratings: number }> {
  const debateId = scope.debate.id;
  return act(scope, null, async (tx) => {
    if ((await agendaOf(tx, debateId)).status === "closed")
      throw new DomainError("wrong-phase", "This debate is closed; nothing can be changed.");
    const history = await takeAway(tx, debateId, id);
    if (!history) throw new DomainError("not-found", "These ratings are not here any more.");
    const { title, people, ratings, sha256 } = history;
    return { answer: { ratings }, entries: [{ type: "ratings-removed" as const, payload: { title, people, ratings, sha256 } }] };
  });
}
