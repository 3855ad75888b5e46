import type { PartFigures, PersonPart } from "@/contracts/exercise/participation";
import { type AskedPhase, type ChecklistPhase, type Criterion, marksOf, type Points, standingOf } from "@/domain/participation";
import { csvText } from "../csv";

export type GradeBook = {
  readonly phases: readonly AskedPhase[];
  readonly rubric: readonly Criterion[];
  readonly rows: readonly {
    readonly person: PersonPart;
    readonly checklist: readonly ChecklistPhase[];
    readonly points: Points;
    readonly comment: string;
  }[];
};

/** One row a person. Docs/formats.md fixes the names of the columns; phases are numbered from 1 as in the phase bar. */
export function gradeBookCsv({ phases, rubric, rows }: GradeBook): string {
  const asked = phases.flatMap(({ order, requirements }) => requirements.map(({ kind }) => ({ order, kind })));
  const header = [
    ...["name", "pseudonym", "email", "delegation", "role", "left"],
    ...asked.flatMap(({ order, kind }) => [`phase_${order + 1}_${snake(kind)}`, `phase_${order + 1}_${snake(kind)}_met`]),
    ...["requirements_met", "requirements_asked"],
    ...FIGURES.map(([column]) => column),
    ...rubric.map(({ key }) => `rubric_${snake(key)}`),
    ...["rubric_sum", "rubric_full", "comment"],
  ];
  const lines = rows.map(({ person, checklist, points, comment }) => {
    const { met, asked: ofAll } = standingOf(checklist);
    const marks = marksOf(rubric, points);
    return [
      person.realName ?? person.name,
      person.realName === null ? "" : person.name,
      person.email ?? "",
      person.delegation ?? "",
      person.role,
      person.hasLeft ? "yes" : "no",
      ...asked.flatMap(({ order, kind }) => {
        const item = checklist.find((phase) => phase.order === order)?.items.find((one) => one.kind === kind);
        return item ? [item.done, item.isMet ? "yes" : "no"] : ["", ""];
      }),
      met,
      ofAll,
      ...FIGURES.map(([, figure]) => person.figures[figure]),
      ...rubric.map(({ key }) => points[key] ?? ""),
      marks.open === rubric.length ? "" : marks.sum,
      marks.of,
      comment,
    ];
  });
  return csvText([header, ...lines]);
}

const snake = (key: string): string => key.replaceAll("-", "_");

const FIGURES = [
  ["claims", "claims"],
  ["sourced_claims", "sourcedClaims"],
  ["arguments", "arguments"],
  ["replies", "replies"],
  ["ratings", "ratings"],
  ["grades", "grades"],
  ["ballots", "ballots"],
  ["positions", "positions"],
  ["speeches", "speeches"],
  ["spoken_seconds", "spokenSeconds"],
  ["messages", "messages"],
  ["inject_answers", "injectAnswers"],
  ["proposals", "proposals"],
  ["reflections", "reflections"],
] as const satisfies readonly (readonly [string, keyof PartFigures])[];
