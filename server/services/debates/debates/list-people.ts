import type { PersonView } from "@/contracts/debates/debates";
import { isRunning } from "@/domain/permissions";
import { participantsOnPanel } from "@/server/data/panel/panellists/panellists";
import { peopleOf } from "@/server/data/people/participants";
import type { DebateScope } from "@/server/data/scope";
import { presentIn } from "@/server/live/presence";

/** Who takes part, and who has the debate open at this moment. */
export async function listPeople(scope: DebateScope): Promise<readonly PersonView[]> {
  const runs = isRunning(scope.role);
  const [people, present, onPanel] = await Promise.all([
    peopleOf(scope),
    presentIn(scope.debate.id),
    runs ? participantsOnPanel(scope.debate.id) : NOBODY,
  ]);
  return people.map(({ id, displayName, realName, role, delegation, isHead, isSubstitute, standsInFor, isAway, joinedAt }) => ({
    participantId: id,
    displayName,
    // The name behind a pseudonym is for those who run the debate, and for whoever bears it.
    realName: runs || id === scope.participant?.id ? realName : null,
    role,
    delegation,
    isHead,
    isSubstitute,
    standsInFor,
    isAway,
    isPresent: present.has(id),
    isOnPanel: onPanel.has(id),
    joinedAt: joinedAt.toISOString(),
  }));
}

const NOBODY: ReadonlySet<string> = new Set();
