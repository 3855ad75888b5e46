import type { RangeMark } from "./range-rows";

type Middle = { readonly median: number; readonly q1: number | null; readonly q3: number | null };
type Ends = { readonly low: number; readonly best: number; readonly high: number };

/** Median and middle half; what a later round has overtaken is drawn lighter. */
export const middleMarks = ({ median, q1, q3 }: Middle, isLast: boolean): readonly RangeMark[] => [
  ...(q1 === null || q3 === null ? [] : [{ kind: isLast ? ("band" as const) : ("thin" as const), from: q1, to: q3 }]),
  { kind: isLast ? "dot" : "ring", at: median },
];

/** An 80% interval and its best estimate. */
export const intervalMarks = ({ low, best, high }: Ends, isLast: boolean): readonly RangeMark[] =>
  middleMarks({ median: best, q1: low, q3: high }, isLast);
