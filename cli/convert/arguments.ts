import { type ArgumentFormatId, argumentFormat, readArguments } from "@/formats/arguments";
import { refuse, sayLost } from "../saying";
import type { Terminal } from "../terminal";
import { UsageProblem } from "../usage-problem";

/** Reads arguments and writes them in another format; says what is lost on the way. */
export async function convertArguments(
  from: string,
  format: ArgumentFormatId | null,
  to: string,
  target: ArgumentFormatId,
  terminal: Terminal,
): Promise<void> {
  const { write, label } = argumentFormat(target);
  if (!write) throw new UsageProblem(`${to}: ${label} can be read, not written.`);
  const read = await readArguments(await terminal.read(from), from, format ?? undefined);
  if ("problems" in read) return refuse(from, read.problems, terminal);
  sayLost(from, read.lost, terminal);
  const { text, lost } = await write(read.document);
  await terminal.write(to, text);
  sayLost(to, lost, terminal, "Lost");
}
