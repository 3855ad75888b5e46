/** Points that change, null where they are taken back, and a comment that does. */
export type Change = { readonly points: Readonly<Record<string, number | null>>; readonly comment?: string };
/** What stands in the fields, as it was typed. */
export type Typed = { readonly points: Readonly<Record<string, string>>; readonly comment?: string };

/** Two changes in one; the later word stands. */
export function merged(earlier: Change, later: Change): Change {
  const comment = later.comment ?? earlier.comment;
  return { points: { ...earlier.points, ...later.points }, ...(comment !== undefined && { comment }) };
}

/** The points in a field: null where it is empty, undefined where it holds none that can be given. */
export function pointsIn(text: string, most: number): number | null | undefined {
  const written = text.trim().replace(",", ".");
  if (written === "") return null;
  if (!/^\d+(\.\d+)?$/.test(written)) return undefined;
  const points = Number(written);
  return points <= most && Number.isInteger(points * 2) ? points : undefined;
}
