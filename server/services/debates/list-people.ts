import type { PersonView } from "@/contracts/debates";
import { peopleOf } from "@/server/data/participants";
import type { DebateScope } from "@/server/data/scope";
import { isPresent } from "@/server/live/presence";

/** Who takes part, and who has the debate open at this moment. */
export async function listPeople(scope: DebateScope): Promise<readonly PersonView[]> {
  const people = await peopleOf(scope);
  return people.map(({ id, displayName, role, delegation, isHead, joinedAt }) => ({
    participantId: id,
    displayName,
    role,
    delegation,
    isHead,
    isPresent: isPresent(scope.debate.id, id),
    joinedAt: joinedAt.toISOString(),
  }));
}
