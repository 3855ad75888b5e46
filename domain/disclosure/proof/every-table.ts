import type { Question, Sheet } from "../figures/question";

/** A table of one breakdown: how many of each group gave each answer. */
export type Table = readonly (readonly number[])[];

/** Every table whose groups have these sizes, over so many answers. */
export function everyTable(sizes: readonly number[], answers: number): readonly Table[] {
  return sizes.reduce<readonly Table[]>(
    (tables, size) => everyRow(size, answers).flatMap((row) => tables.map((table) => [...table, row])),
    [[]],
  );
}

function everyRow(size: number, answers: number): readonly (readonly number[])[] {
  if (answers === 1) return [[size]];
  return Array.from({ length: size + 1 }, (_, first) => everyRow(size - first, answers - 1).map((rest) => [first, ...rest])).flat();
}

/** Groups are named “A”, “B” …, answers “0”, “1” …. */
export function sheetsOf(table: Table): readonly Sheet[] {
  return table.flatMap((row, group) =>
    row.flatMap((count, answer) => Array.from({ length: count }, () => ({ groups: [nameOf(group)], answers: [String(answer)] }))),
  );
}

export const nameOf = (group: number): string => String.fromCharCode(65 + group);

/** A question with one breakdown whose answers are put into bands of the widths given. */
export function aQuestion(widths: readonly number[], names: readonly string[] = ["group"]): Question {
  let next = 0;
  const bands = widths.map((width, band) => ({ band: `b${band}`, answers: Array.from({ length: width }, () => String(next++)) }));
  return { kind: "scale", breakdowns: names.map((name) => ({ name })), bands };
}

/** Items with the same key, together. */
export function classesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const classes = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = classes.get(key);
    if (own) own.push(item);
    else classes.set(key, [item]);
  }
  return [...classes.values()];
}
