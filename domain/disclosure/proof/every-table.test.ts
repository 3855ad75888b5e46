import { describe, expect, it } from "vitest";
import { type FiguresTables, tablesToGive } from "../figures/tables";
import { aQuestion, classesOf, everyTable, nameOf, sheetsOf, type Table } from "./every-table";

/**
 * The strongest reader: knows the rule, who is in which group, who answered, and lists every table that would have led to exactly what was
 * given, words of refusal included. Nothing hidden may be the same in all of them, unless it is so by the whole panel's figures alone.
 */
const PANELS: readonly (readonly [sizes: readonly number[], bands: readonly number[]])[] = [
  [
    [5, 3, 2],
    [1, 1],
  ],
  [
    [5, 3, 2],
    [1, 1, 1],
  ],
  [
    [6, 3, 3],
    [1, 1, 1],
  ],
  [
    [5, 5, 2],
    [1, 1, 1],
  ],
  [
    [5, 5],
    [1, 1, 1],
  ],
  [
    [7, 5],
    [1, 1],
  ],
  [
    [6, 5],
    [1, 1, 1],
  ],
  [
    [5, 4, 3],
    [2, 1],
  ],
  [
    [6, 6, 3],
    [1, 2],
  ],
  [
    [5, 3, 5],
    [2, 1],
  ],
  [
    [3, 2, 15],
    [1, 1],
  ],
  [
    [12, 3, 2],
    [1, 1, 1],
  ],
  [
    [6, 5, 4, 2],
    [1, 1],
  ],
  [
    [5, 5, 5],
    [1, 1],
  ],
  [
    [4, 3, 2],
    [1, 1, 1],
  ],
  [
    [4, 1, 9, 6],
    [1, 1],
  ],
  [
    [5, 5, 1, 1],
    [1, 1],
  ],
];

describe("every table of a panel", () => {
  it.each(PANELS)("of groups %j in bands %j keeps what is hidden", (sizes, widths) => {
    const cases = casesOf(sizes, widths);
    expect(cases.flatMap(({ same, alike }) => [...lostIn(same, alike), ...lostToInsiders(same, alike)])).toEqual([]);
  });

  it("comes out in full, in bands and withheld, so that the proof speaks of something", () => {
    const kinds = casesOf([6, 3, 3], [1, 1, 1]).map(({ same }) => same[0]!.given.breakdowns[0]!.kind);
    expect(kinds.filter((kind) => kind === "banded").length).toBeGreaterThan(50);
    expect(kinds.filter((kind) => kind === "withheld").length).toBeGreaterThan(20);
    expect(casesOf([6, 5], [1, 1, 1]).filter(({ same }) => same[0]!.given.breakdowns[0]!.kind === "full").length).toBeGreaterThan(50);
  });
});

type Case = { readonly table: Table; readonly given: FiguresTables };

/** Tables that give the same (`same`), each time with those that have the same figures of the whole panel (`alike`). */
function casesOf(
  sizes: readonly number[],
  widths: readonly number[],
): readonly { readonly same: readonly Case[]; readonly alike: readonly Case[] }[] {
  const question = aQuestion(widths);
  const answers = widths.reduce((all, width) => all + width, 0);
  const cases = everyTable(sizes, answers).map((table) => ({ table, given: tablesToGive(question, sheetsOf(table)) }));
  const byPanel = classesOf(cases, ({ given }) => JSON.stringify(given.panel));
  return byPanel.flatMap((alike) => classesOf(alike, ({ given }) => JSON.stringify(given)).map((same) => ({ same, alike })));
}

/** Hidden cells with fewer possible values than promised: two, and three where a breakdown is given and the panel's figures leave three. */
function lostIn(same: readonly Case[], alike: readonly Case[]): readonly string[] {
  const least = same[0]!.given.breakdowns[0]!.kind === "banded" ? 3 : 2;
  return hiddenCells(same[0]!).flatMap(({ group, answer }) => {
    const isLost = valuesOf(same, group, answer) < Math.min(least, valuesOf(alike, group, answer));
    return isLost ? [`${nameOf(group)}${answer} of ${JSON.stringify(same[0]!.table)}`] : [];
  });
}

/** The same for a panellist who knows their own answer, where a breakdown is given: no hidden cell is known. */
function lostToInsiders(same: readonly Case[], alike: readonly Case[]): readonly string[] {
  const { given, table } = same[0]!;
  if (given.breakdowns[0]!.kind !== "banded") return [];
  return table.flatMap((row, home) =>
    row.flatMap((_, own) => {
      const [known, before] = [same, alike].map((cases) => cases.filter((one) => one.table[home]![own]! > 0));
      if (known!.length === 0) return [];
      return hiddenCells(same[0]!).flatMap(({ group, answer }) => {
        const isLost = valuesOf(known!, group, answer) < Math.min(2, valuesOf(before!, group, answer));
        return isLost ? [`${nameOf(group)}${answer} of ${JSON.stringify(table)}, to ${nameOf(home)}${own}`] : [];
      });
    }),
  );
}

function hiddenCells({ table, given }: Case): readonly { readonly group: number; readonly answer: number }[] {
  const breakdown = given.breakdowns[0]!;
  const shown = breakdown.kind === "withheld" ? [] : breakdown.groups.map(({ group }) => group);
  return table.flatMap((row, group) => (shown.includes(nameOf(group)) ? [] : row.map((_, answer) => ({ group, answer }))));
}

const valuesOf = (cases: readonly Case[], group: number, answer: number): number =>
  new Set(cases.map(({ table }) => table[group]![answer])).size;
