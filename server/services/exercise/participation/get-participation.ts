import type { PartFigures, ParticipationView, PersonPart } from "@/contracts/exercise/participation";
import { type ChecklistPhase, marksOf, type RequirementKind } from "@/domain/participation";
import { describeRole } from "@/domain/seats";
import { readAble } from "@/server/data/exercise/participation/able";
import { type CountRow, type PersonRow, readAgenda, readCounts, readPeople } from "@/server/data/exercise/participation/read";
import type { DebateScope } from "@/server/data/scope";
import { askedPhases, checklistFor, rubricOf } from "./phases";

/** Everybody's part in the debate, for those who run it. */
export async function getParticipation(scope: DebateScope): Promise<ParticipationView> {
  const { agenda, people } = await everybody(scope);
  const rubric = rubricOf(agenda);
  return {
    phases: askedPhases(agenda),
    people: people.map(({ row, counts, checklist }) => partOf(row, counts, { checklist, rubric })),
    rubric,
    releasedAt: agenda.feedbackAt?.toISOString() ?? null,
  };
}

/** Everybody with what they did and what is asked of them: four statements, however many take part. */
export async function everybody(scope: DebateScope) {
  const [agenda, people, counts, able] = await Promise.all([
    readAgenda(scope.debate.id),
    readPeople(scope),
    readCounts(scope, null),
    readAble(scope.debate.id, null),
  ]);
  const [done, could] = [byPerson(counts), byPerson(able)];
  return {
    agenda,
    people: people.map((row) => {
      const own = done.get(row.id) ?? [];
      return { row, counts: own, checklist: checklistFor(row, agenda, own, could.get(row.id) ?? []) };
    }),
  };
}

function byPerson<Row extends { readonly participant: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.participant);
    if (known) known.push(row);
    else found.set(row.participant, [row]);
  }
  return found;
}

export function partOf(
  person: PersonRow,
  counts: readonly CountRow[],
  { checklist, rubric }: Pick<ParticipationView, "rubric"> & { readonly checklist: readonly ChecklistPhase[] },
): PersonPart {
  const { id, name, realName, email, delegation, role, hasLeft, points, comment } = person;
  const asking = checklist.filter(({ items }) => items.length > 0);
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
    asked: Object.fromEntries(asking.map(({ order, items }) => [order, items.length])),
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
