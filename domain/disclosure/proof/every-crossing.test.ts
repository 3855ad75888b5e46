import { describe, expect, it } from "vitest";
import type { Sheet } from "../figures/question";
import { type FiguresTables, tablesToGive } from "../figures/tables";
import { aQuestion, classesOf, everyTable, type Table } from "./every-table";

/** People by their places in two breakdowns, “group” and “class”. */
const PANELS: readonly (readonly [places: readonly (readonly [group: string, klass: string, size: number])[], answers: number])[] = [
  [
    [
      ["A", "x", 5],
      ["A", "y", 5],
      ["B", "x", 5],
      ["B", "y", 5],
    ],
    2,
  ],
  [
    [
      ["A", "x", 6],
      ["A", "y", 5],
      ["B", "x", 5],
    ],
    2,
  ],
  [
    [
      ["A", "x", 5],
      ["A", "y", 5],
      ["B", "y", 5],
    ],
    3,
  ],
  [
    [
      ["A", "x", 7],
      ["A", "y", 1],
      ["B", "y", 5],
    ],
    2,
  ],
  [
    [
      ["A", "x", 5],
      ["A", "y", 2],
      ["B", "x", 3],
      ["B", "y", 4],
    ],
    2,
  ],
  [
    [
      ["A", "x", 5],
      ["B", "x", 3],
      ["C", "y", 2],
      ["A", "y", 1],
    ],
    2,
  ],
];

describe("every table of a panel with two breakdowns", () => {
  it.each(PANELS)("of places %j and %i answers tells nobody's answer", (places, answers) => {
    const question = aQuestion(
      Array.from({ length: answers }, () => 1),
      ["group", "class"],
    );
    const cases = everyTable(
      places.map(([, , size]) => size),
      answers,
    ).map((table) => ({ table, given: tablesToGive(question, sheetsAt(places, table)) }));
    for (const alike of classesOf(cases, ({ given }) => JSON.stringify(given.panel)))
      for (const same of classesOf(alike, ({ given }) => JSON.stringify(given)))
        for (const [place, [, , size]] of places.entries())
          for (let answer = 0; answer < answers; answer++) {
            const isEverybodys = (some: readonly Case[]): boolean => some.every(({ table }) => table[place]![answer] === size);
            if (isEverybodys(same) && !isEverybodys(alike))
              expect.fail(`${answer} of ${JSON.stringify(places[place])} in ${JSON.stringify(same[0]!.table)}`);
          }
  });

  it.each([0, 1, 2])("is given by both, by one or by none (%#)", (panel) => {
    const [places, answers] = PANELS[panel]!;
    const question = aQuestion(
      Array.from({ length: answers }, () => 1),
      ["group", "class"],
    );
    const tables = everyTable(
      places.map(([, , size]) => size),
      answers,
    );
    const kinds = tables.map((table) =>
      tablesToGive(question, sheetsAt(places, table))
        .breakdowns.map(({ kind }) => kind)
        .join(" "),
    );
    expect(new Set(kinds)).toEqual(new Set(["full full", "full withheld", "withheld withheld"]));
  });
});

type Case = { readonly table: Table; readonly given: FiguresTables };

const sheetsAt = (places: readonly (readonly [string, string, number])[], table: Table): readonly Sheet[] =>
  table.flatMap((row, place) =>
    row.flatMap((count, answer) =>
      Array.from({ length: count }, () => ({ groups: places[place]!.slice(0, 2) as string[], answers: [String(answer)] })),
    ),
  );
