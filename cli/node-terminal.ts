import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync, writeFileSync } from "node:fs";
import { printable } from "@/formats/ballots";
import type { Terminal } from "./terminal";
import { UsageProblem } from "./usage-problem";

/** The terminal that Node gives us. What steers a terminal is taken out of what people read; JSON is printed as it is. */
export const nodeTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  note: (line) => void process.stderr.write(`${printable(line)}\n`),
  read: async (file) => {
    try {
      return await (file === "-" ? readAll(process.stdin, file) : readFile(file));
    } catch (error) {
      throw asUsageProblem(file, error);
    }
  },
  write: async (file, text) => {
    if (file === "-") return void process.stdout.write(text);
    try {
      writeFileSync(file, text);
    } catch (error) {
      throw asUsageProblem(file, error);
    }
  },
  sha256: (text) => createHash("sha256").update(text).digest("hex"),
};

const LARGEST = 2 ** 30;

async function readFile(file: string): Promise<Uint8Array> {
  const found = statSync(file);
  if (!found.isFile() && !found.isDirectory()) return readAll(createReadStream(file), file);
  if (found.size > LARGEST) throw tooLarge(file);
  return readFileSync(file);
}

async function readAll(stream: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(file);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const tooLarge = (file: string): UsageProblem =>
  new UsageProblem(`${file}: this is larger than 1 GiB: take equal ballots together, with a count, and try again.`);

function asUsageProblem(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof UsageProblem || code === undefined) return error;
  return new UsageProblem(`${file}: ${REASONS[code] ?? `it cannot be used (${code})`}.`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder, not a file",
  EACCES: "this user may not use it",
  EPERM: "this user may not use it",
  ENOTDIR: "there is no such file",
  ENAMETOOLONG: "the name is too long for a file",
  ENOSPC: "the disk is full",
  EROFS: "it lies where nothing can be written",
  ERR_INVALID_ARG_VALUE: "this is no name for a file",
};
