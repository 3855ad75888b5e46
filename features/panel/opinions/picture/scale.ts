import type { MyStandingView, OpinionMapView } from "@/contracts/panel/opinions";

/** The same picture for wide pages and for phones. */
export const SIZES = [
  { name: "wide", width: 720, height: 460, className: "hidden sm:block" },
  { name: "narrow", width: 360, height: 340, className: "sm:hidden" },
] as const;
type Size = { readonly width: number; readonly height: number };
const MARGIN = 40;
const LARGEST = 26;
const SMALLEST = 6;

export type Place = { readonly x: number; readonly y: number };

/** From the map's plane to the picture, the same measure in both directions, up being up; the area of a mark is its people. */
export function scaleOf({ marks, camps }: Pick<OpinionMapView, "marks" | "camps">, mine: MyStandingView, { width, height }: Size) {
  const places: Place[] = [...marks, ...camps.flatMap(({ middle }) => middle ?? []), ...(mine ? [mine] : [])];
  const [left, right] = rangeOf(places.map(({ x }) => x));
  const [bottom, top] = rangeOf(places.map(({ y }) => y));
  const unit = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (top - bottom));
  const most = Math.max(1, ...marks.map(({ people }) => people));
  return {
    at: ({ x, y }: Place): Place => ({
      x: rounded(width / 2 + (x - (left + right) / 2) * unit),
      y: rounded(height / 2 - (y - (bottom + top) / 2) * unit),
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
