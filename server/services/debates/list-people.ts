import type { PersonView } from "@/contracts/debates";
import { peopleOf } from "@/server/data/participants";
import type { DebateScope } from "@/server/data/scope";
import { presentIn } from "@/server/live/presence";

/** Who takes part, and who has the debate open at this moment. */
export async function listPeople(scope: DebateScope): Promise<readonly PersonView[]> {
  const [people, present] = await Promise.all([peopleOf(scope), presentIn(scope.debate.id)]);
  return people.map(({ id, displayName, role, delegation, isHead, joinedAt }) => ({
    participantId: id,
    displayName,
    role,
    delegation,
    isHead,
    isPresent: present.has(id),
    joinedAt: joinedAt.toISOString(),
  }));
}
