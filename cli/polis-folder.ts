import { readdirSync } from "node:fs";
import path from "node:path";
import { POLIS_FILES, type PolisFile } from "@/formats/polis";
import type { Terminal } from "./terminal";
import { UsageProblem } from "./usage-problem";

/** Other names that some exports give to a file. */
const ALSO: Partial<Record<PolisFile, readonly string[]>> = { "participants-votes": ["participant-votes", "participants_votes"] };

/** The files of an export, from a folder: by their names, or where the export puts its own name before them, as `abc-votes.csv`. */
export async function readPolisFolder(folder: string, terminal: Terminal): Promise<ReadonlyMap<PolisFile, Uint8Array>> {
  const names = namesIn(folder);
  const files = new Map<PolisFile, Uint8Array>();
  const taken = new Set<string>();
  for (const file of BY_LENGTH) {
    const name = nameOf(file, names, taken);
    if (name === undefined) continue;
    taken.add(name);
    files.set(file, await terminal.read(path.join(folder, name)));
  }
  if (!files.has("votes") && !files.has("participants-votes"))
    throw new UsageProblem(`${folder}: there is neither votes.csv nor participants-votes.csv in this folder.`);
  return files;
}

/** `participants-votes` before `votes`, whose name it ends with. */
const BY_LENGTH = [...POLIS_FILES].sort((a, b) => b.length - a.length);

function nameOf(file: PolisFile, names: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const wanted = [file, ...(ALSO[file] ?? [])].map((name) => `${name}.csv`);
  const left = names.filter((name) => !taken.has(name));
  return (
    left.find((name) => wanted.includes(name.toLowerCase())) ??
    left.find((name) => wanted.some((ending) => new RegExp(`[-_.]${ending.replace(".", "\\.")}$`, "i").test(name)))
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageProblem(`${folder}: ${(code && REASONS[code]) ?? "it cannot be read as a folder"}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "this is a file; an export is a folder with votes.csv in it",
  EACCES: "this user may not use it",
};
