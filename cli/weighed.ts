import { type BipolarGraph, buildBipolarGraph, debateGraph } from "@/domain/argumentation";
import type { ArgumentDocument, ArgumentFormatId } from "@/formats/arguments";
import { type ReadBag, readBag } from "@/formats/arguments/bag";
import { uniqueNames } from "@/formats/arguments/wording";
import { refuse, sayLost } from "./saying";
import type { Terminal } from "./terminal";
import { UsageProblem } from "./usage-problem";

/** A graph to compute strengths on, and what its nodes are called. A node without a name is not shown: the file does not speak of it. */
export type Weighed = { readonly graph: BipolarGraph; readonly names: readonly (string | null)[] };

/** Reads a file of arguments, and says what was left aside. Scores come from `.bag`; in any other format every base score is 0.5. */
export async function readWeighed(file: string, format: ArgumentFormatId | undefined, terminal: Terminal): Promise<Weighed> {
  const bytes = await terminal.read(file);
  if ((format ?? (/\.bag$/i.test(file) ? "bag" : null)) === "bag") return fromBag(readBag(decoded(file, bytes)), file, terminal);
  const { readArguments } = await import("@/formats/arguments");
  const read = await readArguments(bytes, file, format);
  if ("problems" in read) return refuse(file, read.problems, terminal);
  if (read.format === "bag") return fromBag(readBag(decoded(file, bytes)), file, terminal);
  sayLost(file, read.lost, terminal);
  return fromDocument(read.document, read.format === "xaif");
}

function fromBag(read: ReadBag, file: string, terminal: Terminal): Weighed {
  if ("problems" in read) return refuse(file, read.problems, terminal);
  sayLost(file, read.lost, terminal);
  const { names, base, edges } = read.bag;
  return { graph: buildBipolarGraph({ size: names.length, base, edges }), names };
}

/**
 * By ids, or else by titles and, where there are none, by text. Steps between statements have neither, and a statement that spells out an
 * argument of the same title is that argument.
 */
function fromDocument(document: ArgumentDocument, isById: boolean): Weighed {
  const { graph } = debateGraph({
    options: document.options.map(({ id }) => id),
    claims: document.claims.map(({ id }) => ({ id, agree: 0, disagree: 0, cap: null })),
    arguments: document.arguments.map((argument) => ({ ...argument, relevance: null })),
  });
  const spelled = new Map(document.arguments.flatMap(({ title, premises }) => (premises.length === 1 ? [[premises[0]!, title]] : [])));
  const names = [
    ...document.options.map(({ id, label, text }) => (isById ? id : label || text)),
    ...document.claims.map(({ id, title, text }) => (isById ? id : title !== "" && spelled.get(id) === title ? "" : title || text)),
    ...document.arguments.map(({ id, title }) => (isById ? id : title)),
  ];
  const unique = uniqueNames();
  return { graph, names: names.map((name) => (name === "" ? null : unique(name))) };
}

function decoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageProblem(`${file}:1: This is not text in UTF-8.`);
  }
}
