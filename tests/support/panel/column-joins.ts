import type { Row } from "../every-row";

/** Where answers lie, and the sheets that join them. */
export const OF_SHEETS = ["panel_sheet", "sheet_answer", "sealed_answer"];

/**
 * Tries every column of rows that name one person against every column of one sheet's rows: which columns lead from people to sheets, by a
 * value that one person's rows and one sheet's rows have and no other's. `people`: everything by which a row can name each of them.
 */
export function columnJoins(rows: readonly Row[], people: readonly (readonly string[])[], sheetIds: readonly string[]): readonly string[] {
  const ofPeople = valuesOfOne(
    rows.filter(({ table }) => !OF_SHEETS.includes(table)),
    people,
  );
  const ofSheets = valuesOfOne(
    rows.filter(({ table }) => OF_SHEETS.includes(table)),
    sheetIds.map((id) => [id]),
  );
  const found: string[] = [];
  for (const [place, values] of ofPeople)
    for (const [other, theirs] of ofSheets)
      for (const [value, whose] of values)
        if (whose.size === 1 && theirs.get(value)?.size === 1) found.push(`${place} = ${other} (${value})`);
  return found;
}

type Values = ReadonlyMap<string, ReadonlySet<number>>;

/** By column, the values in rows that name one of these, and whose rows they are. Where a row lies in its file is no value. */
function valuesOfOne(rows: readonly Row[], all: readonly (readonly string[])[]): ReadonlyMap<string, Values> {
  const columns = new Map<string, Map<string, Set<number>>>();
  for (const row of rows) {
    const named = all.flatMap((names, index) => (names.some((name) => row.text.includes(name)) ? [index] : []));
    if (named.length !== 1) continue;
    for (const [column, value] of Object.entries(row.columns)) {
      if (column === "ctid") continue;
      const place = `${row.table}.${column}`;
      const byValue = columns.get(place) ?? columns.set(place, new Map()).get(place)!;
      (byValue.get(value) ?? byValue.set(value, new Set()).get(value)!).add(named[0]!);
    }
  }
  return columns;
}
