import { type Label, RULES, type Semantics, type Strengths } from "@/domain/argumentation";
import { printable } from "@/formats/ballots";
import type { Weighed } from "../weighed";
import { harmless } from "./json";
import { tableLines } from "./table";

export type StrengthResult = Strengths & { readonly semantics: Semantics; readonly labelling: readonly Label[] };

/** The result as docs/command-line.md describes it: one object, on one line. */
export function strengthsToJson({ names }: Weighed, { semantics, strengths, converged, iterations, labelling }: StrengthResult): string {
  const byName = <Value>(values: ArrayLike<Value>) =>
    Object.fromEntries(names.flatMap((name, node) => (name === null ? [] : [[name, values[node]!] as const])));
  return `${harmless(JSON.stringify({ semantics, strengths: byName(strengths), converged, iterations, labelling: byName(labelling) }))}\n`;
}

/** Strengths as a person reads them in a terminal, the strongest first. */
export function strengthReport(file: string, { names, graph }: Weighed, result: StrengthResult): string {
  const { semantics, strengths, converged, iterations, labelling } = result;
  const { label, source } = RULES[semantics];
  const cycles = graph.evaluation.cycles.length;
  const rows = names
    .flatMap((name, node) => (name === null ? [] : [{ name, node }]))
    .sort((a, b) => strengths[b.node]! - strengths[a.node]! || a.node - b.node)
    .map(({ name, node }) => [name, strengths[node]!.toFixed(6), labelling[node]!]);
  const lines = [
    file === "-" ? "standard input" : file,
    `${plural(rows.length, "argument")} by ${label} (${source})`,
    ...(cycles === 0 ? [] : [aboutCycles(cycles, converged, iterations)]),
    "",
    ...tableLines({ head: ["Argument", "Strength", "Grounded"], rows }, 1_000),
  ];
  return `${lines.map((line) => printable(line).trimEnd()).join("\n")}\n`;
}

function aboutCycles(cycles: number, converged: boolean, iterations: number): string {
  const what = `${plural(cycles, "group")} of arguments ${cycles === 1 ? "goes" : "go"} in circles`;
  return converged
    ? `${what}, settled after ${plural(iterations, "pass", "passes")} at most`
    : `${what} and not all settle: strengths are where the computation stopped`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
