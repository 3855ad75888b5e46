import Papa from "papaparse";
import { expect, it } from "vitest";
import type { PersonPart } from "@/contracts/exercise/participation";
import { checklistOf } from "@/domain/participation";
import { gradeBookCsv } from ".";

const NOTHING = {
  claims: 0,
  sourcedClaims: 0,
  arguments: 0,
  replies: 0,
  ratings: 0,
  grades: 0,
  ballots: 0,
  speeches: 0,
  spokenSeconds: 0,
  messages: 0,
  injectAnswers: 0,
  positions: 0,
  proposals: 0,
  reflections: 0,
};

const person = (fields: Partial<PersonPart>): PersonPart => ({
  participantId: "p",
  name: "France 2",
  realName: null,
  email: null,
  delegation: "france",
  role: "delegate",
  roleInWords: "delegate",
  hasLeft: false,
  met: {},
  asked: {},
  figures: NOTHING,
  marks: null,
  ...fields,
});

const phases = [{ order: 3, title: "Arguments", state: "done" as const, requirements: [{ kind: "sourced-claims" as const, count: 2 }] }];
const rubric = [
  { key: "use-of-evidence", label: "Evidence", description: "", points: 10 },
  { key: "role", label: "Role", description: "", points: 5 },
];

const read = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

it("has a row a person with what was asked, done and judged", () => {
  const checklist = checklistOf(phases, [{ phase: 3, kind: "sourced-claims", count: 2 }]);
  const somebody = person({
    realName: "Ann Äther",
    email: "ann@example.org",
    figures: { ...NOTHING, sourcedClaims: 2, spokenSeconds: 95 },
  });
  const [row] = read(
    gradeBookCsv({
      phases,
      rubric,
      rows: [{ person: somebody, checklist, points: { "use-of-evidence": 7.5 }, comment: "Good, but\n“late”." }],
    }),
  );
  expect(row).toMatchObject({
    name: "Ann Äther",
    pseudonym: "France 2",
    email: "ann@example.org",
    phase_4_sourced_claims: "2",
    phase_4_sourced_claims_met: "yes",
    requirements_met: "1",
    requirements_asked: "1",
    sourced_claims: "2",
    spoken_seconds: "95",
    rubric_use_of_evidence: "7.5",
    rubric_role: "",
    rubric_sum: "7.5",
    rubric_full: "15",
    comment: "Good, but\n“late”.",
  });
});

it("runs no formula in a spreadsheet, and leaves the sum open where nothing is judged", () => {
  const checklist = checklistOf(phases, []);
  const [row] = read(
    gradeBookCsv({ phases, rubric, rows: [{ person: person({ name: "=1+1" }), checklist, points: {}, comment: "@SUM(A1)" }] }),
  );
  expect(row).toMatchObject({ name: "'=1+1", pseudonym: "", comment: "'@SUM(A1)", rubric_sum: "", phase_4_sourced_claims_met: "no" });
});
