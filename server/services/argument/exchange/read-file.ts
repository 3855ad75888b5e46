import { MAX_ARGUMENT_FILE } from "@/contracts/argument/exchange";
import { DomainError } from "@/domain/kernel";
import { type ArgumentDocument, argumentFormat, type Loss, readArguments } from "@/formats/arguments";

export type File = { readonly fileName: string; readonly content: string };
export type ReadFile = {
  readonly format: string;
  readonly document: ArgumentDocument;
  readonly lost: readonly Loss[];
  readonly bytes: Uint8Array;
};

const SHOWN = 20;

/** Reads a file of arguments, whichever format it is. Throws `invalid` with the lines for one that cannot be read; never half of one. */
export async function readFile({ fileName, content }: File): Promise<ReadFile> {
  const bytes = new Uint8Array(Buffer.from(content, "base64"));
  if (bytes.length > MAX_ARGUMENT_FILE) throw new DomainError("invalid", "A file of arguments may have at most 1 MB.");
  const read = await readArguments(bytes, fileName);
  if ("document" in read) return { format: argumentFormat(read.format).label, document: read.document, lost: read.lost, bytes };
  const lines = read.problems.slice(0, SHOWN).map(({ line, message }) => `${fileName}:${line}: ${message}`);
  const more = read.problems.length > SHOWN ? [`And ${read.problems.length - SHOWN} more.`] : [];
  throw new DomainError("invalid", lines[0] ?? `${fileName} cannot be read.`, { problems: [...lines, ...more] });
}
