/** A place in a text as people count: from line 1, column 1. */
export type Place = { readonly line: number; readonly column: number };

export function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

/** The offset of a place; beyond the end of its line, that end, and beyond the last line, the end of the text. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf("\n", start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return Math.min(start + Math.max(0, column - 1), end === -1 ? text.length : end);
}

export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: countLines(before), column: offset - (before.lastIndexOf("\n") + 1) + 1 };
}

/** What a new line should begin with after `offset`: as the line it leaves, two deeper after "key:" and behind a dash. */
export function indentationAfter(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const [, indent = "", dashes = ""] = /^( *)((?:- +)*)/.exec(line) ?? [];
  const deeper = /(^|[\s\w"'])[\w"'-]*:( [|>][-+]?)?\s*$/.test(line) ? "  " : "";
  return indent + " ".repeat(dashes.length) + deeper;
}
