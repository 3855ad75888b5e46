import { fileText } from "../file-text";
import type { ReadArguments } from "../types";
import { documentOf } from "./document";
import { outlineOf } from "./outline";
import { syntaxTree } from "./syntax";

/**
 * Reads Argdown with its reference parser. Loose and strict mode are read alike: “+” from one statement to another is a reason for it,
 * “-” a reason against it. Comments are left aside.
 */
export function readArgdown(file: string): ReadArguments {
  const text = fileText(file);
  if (typeof text !== "string") return { problems: text };
  const tree = syntaxTree(text);
  if (!("name" in tree)) return { problems: tree };
  const outline = outlineOf(tree);
  return outline.problems.length > 0 ? { problems: outline.problems } : documentOf(outline);
}
