/** Why something could not be read, and where; lines count from 1. */
export type ReadingProblem = { readonly line: number; readonly message: string };
/** An item of a foreign format where it begins, in the names of CSL-JSON, or why it could not be read. */
export type RawItem = { readonly line: number; readonly item: unknown } | ReadingProblem;

/** The line on which position `at` stands. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf("\n"); next !== -1 && next < at; next = text.indexOf("\n", next + 1)) line += 1;
  return line;
}
