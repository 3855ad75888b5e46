import type { ArgumentFormatId } from "./registry";

/** The format that a file's name says; null where it says none, or one of several. */
export function argumentFormatByName(fileName: string): ArgumentFormatId | null {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] ?? null) : null;
}

/** The format of a text by what it begins with. Anything may be Argdown. */
export function argumentFormatByContent(text: string): ArgumentFormatId {
  return /^\s*arg\s*\([^\s,()]+\s*,\s*[\d.]+\s*\)/m.test(text) ? "bag" : "argdown";
}

const ENDINGS: Readonly<Record<string, ArgumentFormatId>> = { argdown: "argdown", ad: "argdown", bag: "bag" };
