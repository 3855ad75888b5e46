import type { ArgumentFormatId } from "./registry";

/** The format that a file's name says by its ending, or null. */
export function argumentFormatByName(fileName: string): ArgumentFormatId | null {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] ?? null) : null;
}

/** The format of a text by what it begins with; anything else may be Argdown. */
export function argumentFormatByContent(text: string): ArgumentFormatId {
  const start = text.slice(0, 2_000).replace(/^\uFEFF?\s*/, "");
  if (start.startsWith("{") && !/^\{[^"}]/.test(start.replace(/\s/g, ""))) return "xaif";
  if (/^(?:[%#][^\n]*\n\s*)*(?:arg|att|sup)\s*\(/.test(start)) return "bag";
  return /^(?:Discussion Title:|1\. )/.test(start) ? "kialo" : "argdown";
}

const ENDINGS: Readonly<Record<string, ArgumentFormatId>> = { argdown: "argdown", ad: "argdown", json: "xaif", txt: "kialo", bag: "bag" };
