/**
 * Where an argument stands among its siblings: first by what it answers (`group`), then what stands before what was withdrawn,
 * then by the order that was asked for, then by age; the id settles what is left.
 */
export type Position = {
  readonly group: number;
  readonly isGone: boolean;
  readonly order: number;
  readonly at: string;
  readonly id: string;
};

/** Negative where `a` comes before `b`; never 0 for two arguments. */
export function comparePositions(a: Position, b: Position): number {
  return (
    a.group - b.group || Number(a.isGone) - Number(b.isGone) || a.order - b.order || compareText(a.at, b.at) || compareText(a.id, b.id)
  );
}

/** A position in letters, to read on from. Going on works even when the argument has moved or gone. */
export function cursorOf({ group, isGone, order, at, id }: Position): string {
  return [group, isGone ? 1 : 0, order, at, id].join("|");
}

/** The position a cursor stands for, or null: it is not one. */
export function positionOf(cursor: string): Position | null {
  const [group, gone, order, at, id, ...rest] = cursor.split("|");
  if (id === undefined || rest.length > 0 || !/^[01]$/.test(gone ?? "")) return null;
  const position = { group: Number(group), isGone: gone === "1", order: Number(order), at: at!, id };
  return Number.isSafeInteger(position.group) && Number.isFinite(position.order) ? position : null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
