import { plainLine } from "../wording";
import type { Argument, Statement } from "./outline";
import { isWrittenFor, titleInstead, writtenTitle } from "./titles";

/** What a statement or argument is called and says. Data that Plenary wrote gives the exact words, unless the file was edited since. */
export type Names = {
  /** As the file says; two things may say the same. */
  readonly id: (thing: Statement | Argument) => string;
  readonly title: (thing: Statement | Argument) => string;
  readonly text: (thing: Statement | Argument) => string;
  readonly byline: (thing: Statement | Argument) => string;
};

export const KINDS = { statement: "Claim", argument: "Argument" } as const;

export function names(): Names {
  return {
    id: ({ kind, title: found, data }) => words(data.get("id")) || found || `Untitled ${kind}`,
    title,
    text,
    byline: ({ data }) => words(data.get("author")),
  };
}

function title(thing: Statement | Argument): string {
  const { kind, title: found, data } = thing;
  const exact = data.get("title");
  if (typeof exact !== "string") return plainLine(found);
  const written = writtenTitle(exact) || titleInstead(text(thing), KINDS[kind]);
  return isWrittenFor(found, written) ? exact : plainLine(found);
}

function text({ kind, title: found, data, text: own }: Statement | Argument): string {
  const exact = data.get("text");
  if (typeof exact === "string" && shownText(exact, found) === (own || found)) return exact;
  return own || (kind === "statement" ? plainLine(found) : "");
}

/** The text that stands in the file for this one: on one line, and never nothing. */
export function shownText(exact: string, title: string): string {
  return plainLine(exact) || title;
}

function words(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
