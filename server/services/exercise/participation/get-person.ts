import type { PersonPartView } from "@/contracts/exercise/participation";
import { DomainError } from "@/domain/kernel";
import { readAble } from "@/server/data/exercise/participation/able";
import { readAgenda, readCounts, readPeople } from "@/server/data/exercise/participation/read";
import type { DebateScope } from "@/server/data/scope";
import { contributionsOf } from "./contributions-of";
import { partOf } from "./get-participation";
import { checklistFor, rubricOf } from "./phases";

/** One person's part with every contribution and what they were assessed, for those who run the debate. */
export async function getPerson(scope: DebateScope, participantId: string): Promise<PersonPartView> {
  const [agenda, people] = await Promise.all([readAgenda(scope.debate.id), readPeople(scope)]);
  const place = people.findIndex(({ id }) => id === participantId);
  const person = people[place];
  if (!person) throw new DomainError("not-found", "There is nobody like that to assess in this debate.");
  const [counts, able, contributions] = await Promise.all([
    readCounts(scope, participantId),
    readAble(scope.debate.id, participantId),
    contributionsOf(scope.debate, participantId),
  ]);
  const checklist = checklistFor(person, agenda, counts, able);
  const rubric = rubricOf(agenda);
  return {
    person: partOf(person, counts, { checklist, rubric }),
    checklist,
    ...contributions,
    rubric,
    assessment: person.assessedAt && {
      points: person.points ?? {},
      comment: person.comment ?? "",
      at: person.assessedAt.toISOString(),
    },
    releasedAt: agenda.feedbackAt?.toISOString() ?? null,
    previous: people[place - 1]?.id ?? null,
    next: people[place + 1]?.id ?? null,
  };
}
