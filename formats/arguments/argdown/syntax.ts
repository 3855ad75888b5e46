import { tokenize } from "@argdown/core/dist/lexer.js";
import { parser as untyped } from "@argdown/core/dist/parser.js";
import { inOrder } from "../file-text";
import type { DocumentProblem } from "../types";
import { refusalOfWork } from "./work";

/** A node of the tree that Argdown's own parser makes: a rule with its children, or a token with its text. */
export type SyntaxNode = {
  readonly name: string;
  readonly image: string;
  readonly line: number;
  readonly children: readonly SyntaxNode[];
};

/** The tree of an Argdown text by the reference parser, or where it is not Argdown. Never throws. */
export function syntaxTree(text: string): SyntaxNode | readonly DocumentProblem[] {
  const refusal = refusalOfWork(text);
  if (refusal) return [refusal];
  // Its escapes end at what JavaScript takes for the end of a line.
  const input = text.replace(/[\u2028\u2029]/g, " ");
  const lost = lineWithoutEscape(input);
  if (lost) return [lost];
  try {
    const { tokens } = tokenize(input);
    parser.input = tokens;
    const tree = parser.argdown();
    if (parser.errors.length > 0 || !tree) return inOrder(parser.errors.map(problemOf));
    return nodeOf(tree);
  } catch {
    return [{ line: 1, message: "The parts of this file are nested too deeply to be read." }];
  } finally {
    parser.input = [];
  }
}

/** A backslash stands before the character that it makes text; at the end of a line there is none. */
function lineWithoutEscape(text: string): DocumentProblem | null {
  if (!/\\(?:\n|$)/.test(text)) return null;
  for (const [index, line] of text.split("\n").entries()) {
    const [slashes] = /\\+$/.exec(line) ?? [""];
    if (slashes.length % 2 === 1)
      return { line: index + 1, message: "A line ends with a backslash: put the character behind it that it is meant for." };
  }
  return null;
}

type Token = { readonly startLine?: number; readonly endLine?: number };
type ParserError = { readonly message: string; readonly token?: Token; readonly previousToken?: Token };
/** What is used of the parser; its own types lead nowhere. */
const parser = untyped as unknown as { input: unknown; readonly errors: readonly ParserError[]; argdown(): RawNode | undefined };

type RawNode = {
  readonly name?: string;
  readonly tokenType?: { readonly name: string };
  readonly image?: string;
  readonly startLine?: number;
  readonly children?: readonly RawNode[];
};

function nodeOf({ name, tokenType, image, startLine, children }: RawNode): SyntaxNode {
  const nodes = (children ?? []).filter(Boolean).map(nodeOf);
  return { name: name ?? tokenType?.name ?? "", image: image ?? "", line: startLine ?? nodes[0]?.line ?? 1, children: nodes };
}

function problemOf({ token, previousToken, message }: ParserError): DocumentProblem {
  const line = [token?.startLine, previousToken?.endLine, token?.endLine].find((value) => Number.isFinite(value)) ?? 1;
  return { line, message: inWords(message) };
}

/** What the parser says, without its list of advice. */
function inWords(message: string): string {
  const expected = /^Expecting --> (.+?) <-- but found/.exec(message)?.[1];
  if (expected) return `Here should be: ${expected}.`;
  const [first = "", second = ""] = message.replace(/\s+/g, " ").split(/(?<=[.:)]) (?=[A-Z])/);
  return first.length < 40 && second ? `${first} ${second}` : first;
}
