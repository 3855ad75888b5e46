import { plainLine, shortened, uniqueNames } from "../wording";

/** A title that Argdown takes in brackets: no brackets or signs of its own, and a letter or digit first. "" where nothing is left. */
export function writtenTitle(title: string): string {
  const words = plainLine(plainLine(title).replace(/[[\]<>{}()#*_:@\\/|~=]/g, " ")).replace(/^[^\p{L}\p{N}]+/u, "");
  return shortened(words, MAX_TITLE).trim();
}

const MAX_TITLE = 80;

/** What stands in brackets for a thing without a title of its own: the beginning of its text. */
export function titleInstead(text: string, kind: string): string {
  const words = writtenTitle(text).split(" ").slice(0, 7).join(" ");
  return words || kind;
}

/** Gives out titles that no other statement (or argument) of the file has. A name that every object has is none of its own. */
export function uniqueTitles(): (wanted: string) => string {
  const unique = uniqueNames();
  return (wanted) => unique(wanted in {} ? `${wanted} (1)` : wanted);
}

/** Whether a title found in a file is what is written for `wanted`: then the file was not edited, and `wanted` stands. */
export function isWrittenFor(found: string, wanted: string): boolean {
  return found.startsWith(wanted) && /^(?: \(\d+\))*$/.test(found.slice(wanted.length));
}
