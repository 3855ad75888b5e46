import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question, Sheet } from "../figures/question";
import { type BreakdownTable, tablesToGive } from "../figures/tables";
import { carelessPuzzleOf, type Puzzle, puzzleOf, within } from "./equations";
import { type Range, rangesOf } from "./simplex";

/** Random panels: up to two breakdowns, small groups among them, answers of a scale that lean to one side. */
const aCase = fc
  .record({
    bands: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 }),
    classes: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ bands, sizes, classes }) => {
    const answers = bands.reduce((all, width) => all + width, 0);
    const aSheet = (group: number): fc.Arbitrary<Sheet> =>
      fc
        .record({ one: fc.nat(answers - 1), other: fc.nat(answers - 1), place: fc.nat(Math.max(0, classes - 1)) })
        .map(({ one, other, place }) => ({
          groups: [String.fromCharCode(65 + group), ...(classes > 0 ? [`c${place}`] : [])],
          answers: [String(Math.max(one, other))],
        }));
    const sheets = fc.tuple(...sizes.flatMap((size, group) => Array.from({ length: size }, () => aSheet(group))));
    return sheets.map((all) => ({ question: questionOf(bands, classes > 0), sheets: all as readonly Sheet[] }));
  });

function questionOf(widths: readonly number[], hasClasses: boolean): Question {
  let next = 0;
  return {
    kind: "scale",
    breakdowns: [{ name: "group" }, ...(hasClasses ? [{ name: "class" }] : [])],
    bands: widths.map((width, band) => ({ band: `b${band}`, answers: Array.from({ length: width }, () => String(next++)) })),
  };
}

describe("a solver before everything that is given", () => {
  it.each([{ seed: 1 }, { seed: 20 }, { seed: 300 }, {}])(
    "leaves each hidden cell three values, or what the panel's figures leave (%j)",
    (run) => {
      fc.assert(
        fc.property(aCase, ({ question, sheets }) => {
          const given = tablesToGive(question, sheets);
          const whole = tablesToGive(
            { ...question, breakdowns: question.breakdowns.map(({ name }) => ({ name, tooClose: TOO_CLOSE })) },
            sheets,
          );
          given.breakdowns.forEach((breakdown, index) => {
            if (breakdown.kind !== "banded") return;
            const [after, before] = [puzzleOf(question, sheets, given), puzzleOf(question, sheets, whole)];
            const cells = cellsOf(after, index, breakdown.others.groups);
            const [known, baseline] = [solve(after, cells), solve(before, cells)];
            known.forEach(({ least, most }, cell) => {
              const { least: low, most: high } = baseline[cell]!;
              expect(most - least).toBeGreaterThan(Math.min(2, high - low) - 1e-6);
            });
          });
        }),
        { numRuns: 400, ...run },
      );
    },
  );

  it("finds what suppression of small groups alone leaves open", () => {
    const open = fc.sample(aCase, { seed: 4, numRuns: 120 }).filter(({ question, sheets }) => {
      const careless = carelessPuzzleOf(question, sheets);
      const small = [...new Set(sheets.map(({ groups }) => groups[0]!))].filter(
        (group) => sheets.filter(({ groups }) => groups[0] === group).length < 5,
      );
      return solve(careless, cellsOf(careless, 0, small)).some(({ least, most }) => most - least < 1e-6 && least > 0);
    });
    expect(open.length).toBeGreaterThan(20);
  });

  it("sees breakdowns given in full, in bands and withheld, so that the proofs speak of something", () => {
    const kinds = fc.sample(aCase, { seed: 5, numRuns: 400 }).flatMap(({ question, sheets }) => tablesToGive(question, sheets).breakdowns);
    const count = (kind: BreakdownTable["kind"]): number => kinds.filter((breakdown) => breakdown.kind === kind).length;
    expect(Math.min(count("full"), count("banded"), count("withheld"))).toBeGreaterThan(20);
  });
});

/** Withholds every breakdown. */
const TOO_CLOSE: ReadonlySet<string> = new Set(["A", "B", "C", "D", "E", "c0", "c1", "c2"]);

type Cell = { readonly places: readonly string[]; readonly answer: string };

const cellsOf = ({ places, answers }: Puzzle, index: number, groups: readonly string[]): readonly Cell[] =>
  groups.flatMap((group) => answers.map((answer) => ({ places: within(places, index, [group]), answer })));

/** What each sum of cells can be: everybody in a place gave one answer, and every number given is right. */
function solve({ places, answers, equations }: Puzzle, cells: readonly Cell[]): readonly Range[] {
  const unknowns = [...places.keys()].flatMap((place) => answers.map((answer) => ({ place, answer })));
  const vector = (holds: (unknown: { place: string; answer: string }) => boolean): readonly number[] =>
    unknowns.map((one) => (holds(one) ? 1 : 0));
  const everybody = [...places].map(([place, count]) => ({ row: vector((one) => one.place === place), count }));
  const given = equations.map(({ places: some, answers: own, count }) => ({
    row: vector((one) => some.has(one.place) && own.has(one.answer)),
    count,
  }));
  const all = [...everybody, ...given];
  return rangesOf(
    all.map(({ row }) => row),
    all.map(({ count }) => count),
    cells.map((cell) => vector((one) => cell.places.includes(one.place) && cell.answer === one.answer)),
  );
}
