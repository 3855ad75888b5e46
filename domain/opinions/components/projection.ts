import type { RatingTable } from "../ratings/table";
import type { Components } from "./components";

/** Where participants stand, in the order of the table. */
export type Points = { readonly x: Float64Array; readonly y: Float64Array };

/**
 * Projects participants by what they have rated, and pushes those who rated few claims outwards: times √(claims / ratings), as Polis
 * does, because every claim that is missing draws them to the centre. `passed` are further claims that everybody counts as having rated.
 */
export function projectionOf({ claimIds, starts, cells }: RatingTable, components: Components, isLeftOut: Uint8Array, passed = 0): Points {
  const { xOf, yOf, counts, claims } = weightsOf(claimIds.length, components, isLeftOut);
  const participants = starts.length - 1;
  const x = new Float64Array(participants);
  const y = new Float64Array(participants);
  for (let row = 0; row < participants; row++) {
    let sumX = 0;
    let sumY = 0;
    let rated = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const cell = cells[at]!;
      sumX += xOf[cell]!;
      sumY += yOf[cell]!;
      rated += counts[cell]!;
    }
    const scale = Math.sqrt((claims + passed) / Math.max(1, rated + passed));
    x[row] = scale * sumX;
    y[row] = scale * sumY;
  }
  return { x, y };
}

function weightsOf(claimCount: number, { mean, first, second }: Components, isLeftOut: Uint8Array) {
  const xOf = new Float64Array(3 * claimCount);
  const yOf = new Float64Array(3 * claimCount);
  const counts = new Uint8Array(3 * claimCount);
  let claims = 0;
  for (let claim = 0; claim < claimCount; claim++) {
    if (isLeftOut[claim]) continue;
    claims++;
    for (const rating of [-1, 0, 1]) {
      const cell = 3 * claim + 1 + rating;
      xOf[cell] = (rating - mean[claim]!) * first[claim]!;
      yOf[cell] = (rating - mean[claim]!) * second[claim]!;
      counts[cell] = 1;
    }
  }
  return { xOf, yOf, counts, claims };
}
