/** One thing measured in several rooms by the same yardstick, 0 to 1; null where a room has not measured it. */
export type Measured<Subject> = { readonly subject: Subject; readonly values: readonly (number | null)[] };

export type Difference<Subject> = {
  readonly subject: Subject;
  readonly highest: { readonly room: number; readonly value: number };
  readonly lowest: { readonly room: number; readonly value: number };
};

/**
 * What several rooms measured furthest apart, with the first room at either end, counted from 0; null where no two rooms measured the
 * same thing, or none differ. Of equal differences the first one given.
 */
export function greatestDifference<Subject>(measured: readonly Measured<Subject>[]): Difference<Subject> | null {
  let greatest: Difference<Subject> | null = null;
  for (const { subject, values } of measured) {
    const known = values.flatMap((value, room) => (value === null ? [] : [{ room, value }]));
    if (known.length < 2) continue;
    const highest = known.reduce((most, one) => (one.value > most.value ? one : most));
    const lowest = known.reduce((least, one) => (one.value < least.value ? one : least));
    const apart = highest.value - lowest.value;
    if (apart > (greatest ? greatest.highest.value - greatest.lowest.value : 0)) greatest = { subject, highest, lowest };
  }
  return greatest;
}
