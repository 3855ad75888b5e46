import type { MyStandingView, OpinionMapView } from "@/contracts/panel/opinions";

export const WIDTH = 720;
export const HEIGHT = 460;
const MARGIN = 48;
const LARGEST = 26;
const SMALLEST = 6;

export type Place = { readonly x: number; readonly y: number };

/** From the map's plane to the picture, the same measure in both directions, up being up; the area of a mark is its people. */
export function scaleOf({ marks, camps }: Pick<OpinionMapView, "marks" | "camps">, mine: MyStandingView) {
  const places: Place[] = [...marks, ...camps.flatMap(({ middle }) => middle ?? []), ...(mine ? [mine] : [])];
  const [left, right] = rangeOf(places.map(({ x }) => x));
  const [bottom, top] = rangeOf(places.map(({ y }) => y));
  const unit = Math.min((WIDTH - 2 * MARGIN) / (right - left), (HEIGHT - 2 * MARGIN) / (top - bottom));
  const most = Math.max(1, ...marks.map(({ people }) => people));
  return {
    at: ({ x, y }: Place): Place => ({
      x: rounded(WIDTH / 2 + (x - (left + right) / 2) * unit),
      y: rounded(HEIGHT / 2 - (y - (bottom + top) / 2) * unit),
    }),
    radius: (people: number): number => rounded(Math.max(SMALLEST, LARGEST * Math.sqrt(people / Math.max(most, MANY)))),
  };
}

/** Marks of few people are small in every picture. */
const MANY = 40;

function rangeOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return most - least > 1e-9 ? [least, most] : [least - 1, most + 1];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
