import { readdirSync } from "node:fs";
import path from "node:path";
import { type PolisFile, polisFilesIn } from "@/formats/polis";
import type { Terminal } from "./terminal";
import { UsageProblem } from "./usage-problem";

/** The files of an export, from a folder: by their names, or where the export puts its own name before them, as `abc-votes.csv`. */
export async function readPolisFolder(folder: string, terminal: Terminal): Promise<ReadonlyMap<PolisFile, Uint8Array>> {
  const files = new Map<PolisFile, Uint8Array>();
  for (const [file, name] of polisFilesIn(namesIn(folder))) files.set(file, await terminal.read(path.join(folder, name)));
  if (!files.has("votes") && !files.has("participants-votes"))
    throw new UsageProblem(`${folder}: there is neither votes.csv nor participants-votes.csv in this folder.`);
  return files;
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
