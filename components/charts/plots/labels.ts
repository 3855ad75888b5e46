import { linesOf } from "../saving/picture";

/** A label in at most two lines of so many characters, cut with an ellipsis. */
export function labelLines(label: string, most: number): readonly string[] {
  const lines = linesOf(label, most).map((line) => (line.length > most ? `${line.slice(0, most - 1)}…` : line));
  if (lines.length <= 2) return lines;
  const second = lines[1]!;
  return [lines[0]!, `${second.length >= most ? second.slice(0, most - 1) : second}…`];
}
