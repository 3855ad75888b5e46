import { argumentFormatByContent, argumentFormatByName } from "./detect";
import { type ArgumentFormatId, argumentFormat } from "./registry";
import type { DocumentProblem, ReadArguments } from "./types";

/** A file that was read, with the format that it was in; or what is wrong with it. */
export type ReadFile =
  | ({ readonly format: ArgumentFormatId } & Extract<ReadArguments, { document: unknown }>)
  | { readonly problems: readonly DocumentProblem[] };

/** Reads the bytes of a file of arguments: in the format that is given, else that its name says, else that it looks like. Never throws. */
export async function readArguments(bytes: Uint8Array, fileName: string, given?: ArgumentFormatId): Promise<ReadFile> {
  const text = decode(bytes);
  if (text === null) return { problems: [{ line: 1, message: "This is not text in UTF-8. Save it as UTF-8 and try again." }] };
  const format = given ?? argumentFormatByName(fileName) ?? argumentFormatByContent(text);
  const { label, read } = argumentFormat(format);
  if (!read) return { problems: [{ line: 1, message: `${label} can be written, not read.` }] };
  const answer = await read(text);
  return "document" in answer ? { format, ...answer } : answer;
}

function decode(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
