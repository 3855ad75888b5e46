import { type Document, Lexer, LineCounter, type Node, Parser, parseDocument } from "yaml";
import { foreignParts } from "./foreign-parts";
import type { Place } from "./places";
import { clipped, type DraftProblem, problemAt } from "./problems";

type PlaceAt = (offset: number) => Place;

export type ReadYaml =
  | { readonly ok: false; readonly problems: readonly DraftProblem[]; readonly placeAt: PlaceAt }
  | {
      readonly ok: true;
      readonly data: unknown;
      readonly contents: Node | null;
      /** What the text may not hold though it could be read: doubled keys, aliases, tags. */
      readonly problems: readonly DraftProblem[];
      readonly placeAt: PlaceAt;
    };

/** Plain data from YAML text of at most 512 kB and bounded depth, with what is wrong with it as YAML. Never throws. */
export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  const placeAt: PlaceAt = (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const unreadable = refusalToRead(text, lines);
  if (unreadable) return { ok: false, problems: [unreadable], placeAt };
  const document = compose(text);
  if (!document) return { ok: false, problems: [problemAt(0, "This could not be read as YAML.", null)], placeAt };
  if (document.errors.length > 0) return { ok: false, problems: document.errors.map(syntaxProblem), placeAt };
  if (document.contents === null)
    return { ok: false, problems: [problemAt(0, "The file is empty.", "Start from one of the built-in scenarios.")], placeAt };
  const { problems, hasAliases } = foreignParts(document.contents);
  if (hasAliases) return { ok: false, problems, placeAt };
  return { ok: true, data: document.toJS({ maxAliasCount: 0 }), contents: document.contents, problems, placeAt };
}

const MAX_BYTES = 512 * 1024;
const MAX_DEPTH = 32;
/** Unique keys are checked below: the library compares every key with every other. */
const YAML_OPTIONS = {
  prettyErrors: false,
  stringKeys: true,
  uniqueKeys: false,
  merge: false,
  schema: "core",
  resolveKnownTags: false,
  logLevel: "error",
} as const;

/** Checks what must hold before a recursive parser may see the text; fills `lines` on its way. */
function refusalToRead(text: string, lines: LineCounter): DraftProblem | null {
  const bytes = new TextEncoder().encode(text).length;
  lines.addNewLine(0);
  if (bytes > MAX_BYTES)
    return problemAt(
      0,
      `The file has ${Math.ceil(bytes / 1024)} kB; at most ${MAX_BYTES / 1024} kB are read.`,
      "Shorten the texts, or split the scenario.",
    );
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines.addNewLine(at + 1);
  const nul = text.indexOf("\0");
  if (nul !== -1) return problemAt(nul, "The file holds a NUL character.", "Save it as plain UTF-8 text.");
  const tooDeep = firstTooDeep(text);
  return tooDeep === null
    ? null
    : problemAt(tooDeep, `The file is nested more than ${MAX_DEPTH} levels deep.`, "A scenario needs no more than eight.");
}

/** Offset at which nesting passes the bound, found without recursion, or null. */
function firstTooDeep(text: string): number | null {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) return parser.offset;
  }
  return null;
}

/** The document, or null where the library itself gives up on the text. */
function compose(text: string): ReturnType<typeof parseDocument> | null {
  try {
    return parseDocument(text, YAML_OPTIONS);
  } catch {
    return null;
  }
}

function syntaxProblem(error: Document["errors"][number]): DraftProblem {
  return problemAt(error.pos[0], `This is not YAML: ${clipped(error.message)}`, HINTS[error.code] ?? null);
}

const HINTS: Partial<Record<Document["errors"][number]["code"], string>> = {
  BAD_DQ_ESCAPE: "In double quotes a backslash starts an escape; use single quotes, or double the backslash.",
  BAD_INDENT: "Lines of one list or map must begin in the same column.",
  BAD_SCALAR_START: "Put text that begins with such a character in quotes.",
  BLOCK_AS_IMPLICIT_KEY: "Put text that holds a colon and a space in quotes.",
  MISSING_CHAR: "Look for a missing colon, quote or bracket on this line or the one before.",
  MULTILINE_IMPLICIT_KEY: "Look for a missing colon on this line or the one before.",
  MULTIPLE_DOCS: "A file holds one scenario: take out the line of three hyphens.",
  TAB_AS_INDENT: "Indent with spaces.",
  UNEXPECTED_TOKEN: "Text that begins with a special character or holds a colon and a space belongs in quotes.",
};
