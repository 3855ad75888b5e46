import { lineAt } from "./file-text";
import type { DocumentProblem } from "./types";

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object that a JSON text holds, or where it is not JSON. */
export function jsonObject(text: string): JsonObject | DocumentProblem {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : { line: 1, message: "This JSON should be an object, { … }." };
  } catch (error) {
    return {
      line: lineOfFault(text, error),
      message: "From here on this is not JSON: look for a missing bracket, quotation mark or comma.",
    };
  }
}

export const isProblem = (value: JsonObject | DocumentProblem): value is DocumentProblem =>
  typeof value.line === "number" && "message" in value;

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** The entries of a list that are objects; `null` and what is missing are empty lists. */
export const objectsIn = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A text or number as text; "" for what is neither. */
export const textIn = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" && Number.isFinite(value) ? String(value) : "";

/** The line of the first `"key": value` in a JSON text; 1 where there is none. */
export function lineOfValue(text: string, key: string, value: unknown): number {
  const written = JSON.stringify(value) ?? "";
  for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1))
    if (new RegExp(`"${key}"\\s*:\\s*$`).test(text.slice(Math.max(0, at - 80), at))) return lineAt(text, at);
  return 1;
}

/** V8 says “… at position 17”, or that the text ended. */
function lineOfFault(text: string, error: unknown): number {
  const position = / at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  return lineAt(text, position === undefined ? text.trimEnd().length : Number(position));
}
