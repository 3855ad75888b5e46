import type { SnippetPart } from "@/contracts/argument/search";

type Marks = { readonly start: string; readonly end: string };

/** A text with marks around what was found, as its pieces. */
export function partsOf(marked: string, { start, end }: Marks): readonly SnippetPart[] {
  const parts: SnippetPart[] = [];
  const add = (text: string, isMatch: boolean) => {
    if (text !== "") parts.push({ text, isMatch });
  };
  for (const [index, piece] of marked.split(start).entries()) {
    if (index === 0) {
      add(piece, false);
      continue;
    }
    const [match = "", ...rest] = piece.split(end);
    add(match, true);
    add(rest.join(""), false);
  }
  return parts;
}

export const hasMatch = (parts: readonly SnippetPart[]): boolean => parts.some(({ isMatch }) => isMatch);
