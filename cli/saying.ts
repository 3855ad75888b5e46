import type { DocumentProblem, Loss } from "@/formats/arguments";
import type { Terminal } from "./terminal";
import { UsageProblem } from "./usage-problem";

/** Refuses a file with a line for every problem. */
export function refuse(file: string, problems: readonly DocumentProblem[], terminal: Terminal): never {
  const lines = problems.map(({ line, message }) => `${file}:${line}: ${message}`);
  for (const line of lines.slice(0, -1)) terminal.note(line);
  throw new UsageProblem(lines.at(-1) ?? `${file}: it cannot be read.`);
}

/** Says what reading left aside, or what writing lost. */
export function sayLost(file: string, lost: readonly Loss[], terminal: Terminal, how: "Left aside" | "Lost" = "Left aside"): void {
  for (const { what, count, why } of lost) terminal.note(`${file}: ${how}: ${what} (${count}). ${why}`);
}
