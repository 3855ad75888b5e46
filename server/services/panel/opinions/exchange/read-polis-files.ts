import { MAX_POLIS_FILES } from "@/contracts/panel/opinions";
import { DomainError } from "@/domain/kernel";
import { type PolisFile, type PolisSet, polisFilesIn, readPolis } from "@/formats/polis";
import { sha256 } from "@/server/data/acts/act";

export type SentFile = { readonly name: string; readonly content: string };
export type ReadFiles = { readonly set: PolisSet; readonly hash: string };

const SHOWN = 20;

/** Reads the files of a Polis export. Throws `invalid` with the lines for files that cannot be read; never half of them. */
export function readPolisFiles(sent: readonly SentFile[]): ReadFiles {
  const bytes = new Map(sent.map(({ name, content }) => [name, new Uint8Array(Buffer.from(content, "base64"))]));
  if ([...bytes.values()].reduce((sum, { length }) => sum + length, 0) > MAX_POLIS_FILES)
    throw new DomainError("invalid", "The files of an export may have at most 4 MB together.");
  const names = polisFilesIn([...bytes.keys()]);
  if (!names.has("votes") && !names.has("participants-votes"))
    throw new DomainError("invalid", "Choose votes.csv or participants-votes.csv of the export.");
  if (!names.has("comments")) throw new DomainError("invalid", "Choose comments.csv, too: it has the words that were rated.");
  const files = new Map([...names].map(([file, name]): [PolisFile, Uint8Array] => [file, bytes.get(name)!]));
  const read = readPolis(files);
  if ("problems" in read) {
    const lines = read.problems.slice(0, SHOWN).map(({ file, line, message }) => `${file}:${line}: ${message}`);
    throw new DomainError("invalid", lines[0] ?? "The files cannot be read.", { problems: lines });
  }
  const hashes = [...files].map(([file, content]) => `${file} ${sha256(content)}`).sort();
  return { set: read.set, hash: sha256(hashes.join("\n")) };
}
