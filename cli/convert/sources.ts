import { readBibliography, type SourceFormatId, sourceFormat, sourceKey } from "@/formats/bibliography";
import { refuse, sayLost } from "../saying";
import type { Terminal } from "../terminal";
import { UsageProblem } from "../usage-problem";

const MOST_SOURCES = 5_000;
const LARGEST = 2 ** 23;

/** Reads sources, whichever format they are in, and writes them in another; says what is lost on the way. */
export async function convertSources(from: string, to: string, target: SourceFormatId, terminal: Terminal): Promise<void> {
  const text = decoded(from, await terminal.read(from));
  const { items, problems } = readBibliography(text, MOST_SOURCES);
  if (problems.length > 0) return refuse(from, problems.slice(0, 20), terminal);
  const taken = new Set<string>();
  const sources = items.map(({ key, title, csl }) => ({ id: uniqueKey(key ?? sourceKey(title, csl), taken), title, csl }));
  const written = sourceFormat(target).write(sources);
  await terminal.write(to, written.text);
  sayLost(to, written.lost, terminal, "Lost");
}

function uniqueKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let number = 2; taken.has(key); number++) key = `${wanted}-${number}`;
  taken.add(key);
  return key;
}

function decoded(file: string, bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new UsageProblem(`${file}: this is larger than 8 MB: take it in parts.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageProblem(`${file}:1: This is not text in UTF-8.`);
  }
}
