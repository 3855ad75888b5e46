import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planFigures } from "../figures/plan";
import type { Question, Sheet } from "../figures/question";
import { classesOf } from "./every-table";
import { rowSpaceOf } from "./row-space";

describe("the row space", () => {
  it("holds what adds up and nothing else", () => {
    const space = rowSpaceOf([
      [1, 1, 0, 0],
      [0, 1, 1, 0],
    ]);
    expect(space.holds([1, 0, -1, 0])).toBe(true);
    expect(space.holds([1, 2, 1, 0])).toBe(true);
    expect(space.holds([1, 0, 0, 0])).toBe(false);
    expect(space.holds([0, 0, 0, 1])).toBe(false);
  });
});

/** Who answered what, when: a rating in two rounds and a ranking of three items. Null: no answer. */
type Panellist = { readonly groups: readonly string[]; readonly answers: readonly (readonly string[] | null)[] };

const ORDERS = ["123", "132", "213", "231", "312", "321"].map((order) => order.split(""));
const QUESTIONS = [
  { answers: ["1", "2", "3"], parts: 1 },
  { answers: ["1", "2", "3"], parts: 3 },
] as const;
const ASKED = [...QUESTIONS, QUESTIONS[0]];

/** Groups and classes that cross freely, that nest but for a few people, and with a small group. */
const PLACES = [
  ["Ax", "Ax", "Ay", "Bx", "By", "By"],
  ["Ax", "Ax", "Ax", "By", "By", "By", "Bx"],
  ["Ax", "Ax", "Ax", "By", "By", "By", "Cx", "Cy"],
] as const;

const aPanel: fc.Arbitrary<readonly Panellist[]> = fc.constantFrom(...PLACES).chain((places) =>
  fc.array(
    fc.record({
      groups: fc.constantFrom(...places).map((place) => [...place]),
      answers: fc.tuple(
        ...ASKED.map(({ parts }) =>
          fc.option(parts === 1 ? fc.constantFrom<string[]>(["1"], ["2"], ["3"]) : fc.constantFrom(...ORDERS), { freq: 9, nil: null }),
        ),
      ),
    }),
    { minLength: 12, maxLength: 28 },
  ),
);

const QUESTION: Question = {
  kind: "scale",
  breakdowns: [{ name: "group" }, { name: "class" }],
  bands: ["1", "2", "3"].map((answer) => ({ band: answer, answers: [answer] })),
};

describe("adding and subtracting everything given, over questions and rounds", () => {
  it.each([{ seed: 1 }, { seed: 20 }, {}])("gives no figure of a small or hidden group, and nobody's answer (%j)", (run) => {
    fc.assert(
      fc.property(aPanel, (panel) => {
        const space = spaceOf(panel, planOf);
        expect(hiddenRowsOf(panel).filter((row) => space.holds(row))).toEqual([]);
      }),
      { numRuns: 40, ...run },
    );
  });

  it("gives some, where small groups alone are left out", () => {
    const open = fc.sample(aPanel, { seed: 3, numRuns: 30 }).filter((panel) => {
      const space = spaceOf(panel, (sheets) => [
        { kind: "full", shown: ["A", "B", "C"].filter((group) => sheets.filter(({ groups }) => groups[0] === group).length >= 5) },
        { kind: "full", shown: [] },
      ]);
      return hiddenRowsOf(panel).some((row) => space.holds(row));
    });
    expect(open.length).toBeGreaterThan(10);
  });
});

type Given = { readonly kind: "full" | "banded" | "withheld"; readonly shown?: readonly string[]; readonly hidden?: readonly string[] };

const planOf = (sheets: readonly Sheet[]): readonly Given[] => planFigures(QUESTION, sheets).breakdowns;

const sheetsOf = (panel: readonly Panellist[], asked: number): readonly Sheet[] =>
  panel.flatMap(({ groups, answers }) => (answers[asked] ? [{ groups, answers: answers[asked]! }] : []));

/** One unknown for each panellist, question, part and answer: whether they gave it. */
function rowOf(
  panel: readonly Panellist[],
  holds: (one: { panellist: number; asked: number; part: number; answer: string }) => boolean,
): readonly number[] {
  return panel.flatMap((_, panellist) =>
    ASKED.flatMap(({ parts, answers }, asked) =>
      Array.from({ length: parts }, (_, part) => answers.map((answer) => (holds({ panellist, asked, part, answer }) ? 1 : 0))).flat(),
    ),
  );
}

const hasAnswered = (panel: readonly Panellist[], panellist: number, asked: number): boolean => panel[panellist]!.answers[asked] !== null;

/** What is known beforehand (one answer to each part, each rank once) and every figure given. */
function spaceOf(panel: readonly Panellist[], planned: (sheets: readonly Sheet[]) => readonly Given[]): ReturnType<typeof rowSpaceOf> {
  const rows: (readonly number[])[] = [];
  ASKED.forEach(({ parts, answers }, asked) => {
    const sheets = sheetsOf(panel, asked);
    const cell = (panellists: readonly number[], part: number, answer: string): readonly number[] =>
      rowOf(panel, (one) => one.asked === asked && one.part === part && one.answer === answer && panellists.includes(one.panellist));
    const here = [...panel.keys()].filter((panellist) => hasAnswered(panel, panellist, asked));
    for (const panellist of here) {
      for (let part = 0; part < parts; part++)
        rows.push(rowOf(panel, (one) => one.panellist === panellist && one.asked === asked && one.part === part));
      if (parts > 1)
        for (const rank of answers)
          rows.push(rowOf(panel, (one) => one.panellist === panellist && one.asked === asked && one.answer === rank));
    }
    const give = (panellists: readonly number[]): void => {
      for (let part = 0; part < parts; part++) for (const answer of answers) rows.push(cell(panellists, part, answer));
    };
    if (sheets.length >= 5) give(here);
    planned(sheets).forEach(({ kind, shown, hidden }, breakdown) => {
      if (kind === "withheld") return;
      const groupOf = (panellist: number): string => panel[panellist]!.groups[breakdown]!;
      for (const group of shown ?? new Set(here.map(groupOf))) give(here.filter((panellist) => groupOf(panellist) === group));
      if (hidden) give(here.filter((panellist) => hidden.includes(groupOf(panellist))));
    });
  });
  return rowSpaceOf(rows);
}

/** Figures nobody may find: of groups below five, of groups hidden beside them, of fewer than five in one place of both breakdowns, of one. */
function hiddenRowsOf(panel: readonly Panellist[]): readonly (readonly number[])[] {
  return ASKED.flatMap(({ parts, answers }, asked) => {
    const sheets = sheetsOf(panel, asked);
    const plans = planOf(sheets);
    const here = [...panel.keys()].filter((panellist) => hasAnswered(panel, panellist, asked));
    const groups = [0, 1].flatMap((breakdown) =>
      [...new Set(here.map((panellist) => panel[panellist]!.groups[breakdown]!))].flatMap((group) => {
        const own = here.filter((panellist) => panel[panellist]!.groups[breakdown] === group);
        return own.length < 5 || plans[breakdown]!.hidden?.includes(group) ? [own] : [];
      }),
    );
    const places = classesOf(here, (panellist) => panel[panellist]!.groups.join()).filter((own) => own.length < 5);
    return [...groups, ...places, ...here.map((panellist) => [panellist])].flatMap((own) =>
      Array.from({ length: parts }, (_, part) =>
        answers.map((answer) =>
          rowOf(panel, (one) => one.asked === asked && one.part === part && one.answer === answer && own.includes(one.panellist)),
        ),
      ).flat(),
    );
  });
}
