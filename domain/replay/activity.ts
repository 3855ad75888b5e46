import type { ReplayEntry } from "./types";

export type ActivitySpan = { readonly from: string; readonly to: string; readonly acts: number; readonly arguments: number };

/** How much happened in each of at most `count` equally long spans from the first entry to the last; `to` is exclusive but for the last. */
export function activityOf(entries: readonly Pick<ReplayEntry, "type" | "at">[], count: number): readonly ActivitySpan[] {
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return [];
  const [begin, end] = [Date.parse(first.at), Date.parse(last.at)];
  const spans = end === begin ? 1 : count;
  const length = (end - begin) / spans;
  const tallied = Array.from({ length: spans }, () => ({ acts: 0, arguments: 0 }));
  for (const { type, at } of entries) {
    const span = tallied[length === 0 ? 0 : Math.min(spans - 1, Math.floor((Date.parse(at) - begin) / length))]!;
    span.acts += 1;
    if (type === "argument-added") span.arguments += 1;
  }
  const instant = (nth: number) => new Date(begin + nth * length).toISOString();
  return tallied.map((amounts, nth) => ({ from: instant(nth), to: instant(nth + 1), ...amounts }));
}
