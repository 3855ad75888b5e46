import type { PersonView } from "@/contracts/debates/debates";
import { isRunning } from "@/domain/permissions";
import { peopleOf } from "@/server/data/people/participants";
import type { DebateScope } from "@/server/data/scope";
import { presentIn } from "@/server/live/presence";

/** Who takes part, and who has the debate open at this moment. */
export async function listPeople(scope: DebateScope): Promise<readonly PersonView[]> {
  const [people, present] = await Promise.all([peopleOf(scope), presentIn(scope.debate.id)]);
  return people.map(({ id, displayName, realName, role, delegation, isHead, isSubstitute, standsInFor, isAway, joinedAt }) => ({
    participantId: id,
    displayName,
    // The name behind a pseudonym is for those who run the debate, and for whoever bears it.
    realName: isRunning(scope.role) || id === scope.participant?.id ? realName : null,
    role,
    delegation,
    isHead,
    isSubstitute,
    standsInFor,
    isAway,
    isPresent: present.has(id),
    joinedAt: joinedAt.toISOString(),
  }));
}
