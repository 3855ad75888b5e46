import type { PartFigures, ParticipationView, PersonPart } from "@/contracts/participation";
import { checklistOf, marksOf, type RequirementKind } from "@/domain/participation";
import { describeRole } from "@/domain/seats";
import { type CountRow, type PersonRow, readAgenda, readCounts, readPeople } from "@/server/data/participation/read";
import type { DebateScope } from "@/server/data/scope";
import { askedPhases, rubricOf } from "./phases";

/** Everybody's part in the debate, for those who run it: three statements, however many take part. */
export async function getParticipation(scope: DebateScope): Promise<ParticipationView> {
  const [agenda, people, counts] = await Promise.all([readAgenda(scope.debate.id), readPeople(scope), readCounts(scope, null)]);
  const phases = askedPhases(agenda);
  const rubric = rubricOf(agenda);
  const byPerson = countsByPerson(counts);
  return {
    phases,
    people: people.map((person) => partOf(person, byPerson.get(person.id) ?? [], { phases, rubric })),
    rubric,
    releasedAt: agenda.feedbackAt?.toISOString() ?? null,
  };
}

export function countsByPerson(counts: readonly CountRow[]): ReadonlyMap<string, readonly CountRow[]> {
  const byPerson = new Map<string, CountRow[]>();
  for (const row of counts) {
    const known = byPerson.get(row.participant);
    if (known) known.push(row);
    else byPerson.set(row.participant, [row]);
  }
  return byPerson;
}

export function partOf(
  person: PersonRow,
  counts: readonly CountRow[],
  { phases, rubric }: Pick<ParticipationView, "phases" | "rubric">,
): PersonPart {
  const { id, name, realName, email, delegation, role, hasLeft, points, comment } = person;
  const asking = checklistOf(phases, counts).filter(({ items }) => items.length > 0);
  const isAssessed = points !== null && (Object.keys(points).length > 0 || comment !== "");
  const { sum, open } = marksOf(rubric, points ?? {});
  return {
    participantId: id,
    name,
    realName,
    email,
    delegation,
    role,
    roleInWords: describeRole(person),
    hasLeft,
    met: Object.fromEntries(asking.map(({ order, met }) => [order, met])),
    figures: figuresOf(person, counts),
    marks: isAssessed ? { sum, open, hasComment: comment !== "" } : null,
  };
}

function figuresOf({ claims, spokenSeconds }: PersonRow, counts: readonly CountRow[]): PartFigures {
  const own = (wanted: RequirementKind) => counts.filter(({ kind }) => kind === wanted).reduce((sum, row) => sum + row.own, 0);
  return {
    claims,
    sourcedClaims: own("sourced-claims"),
    arguments: own("arguments"),
    replies: own("replies"),
    ratings: own("ratings"),
    grades: own("grades"),
    ballots: own("ballots"),
    speeches: own("speeches"),
    spokenSeconds,
    messages: own("messages"),
    injectAnswers: own("inject-answers"),
    positions: own("positions"),
    proposals: own("proposals"),
    reflections: own("reflections"),
  };
}
