import { shortcodes } from "@argdown/core/dist/plugins/shortcodes.js";

/** Plain text (one line) such that Argdown reads the same characters: a backslash before what would be a sign of its own. */
export function escaped(text: string): string {
  return withoutShortcodes(
    text
      .replace(/[\\[\]<>{}#*_@]/g, "\\$&")
      .replace(/={3,}/g, (run) => "\\=".repeat(run.length))
      .replace(/\/(?=[/*\\])/g, "\\/"),
  );
}

/** Between two full stops or two colons without a space, Argdown looks for the name of a special character; from left to right. */
function withoutShortcodes(text: string): string {
  const pattern = /([.:])(\S+?)\1/g;
  let written = "";
  let from = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [name, , between = ""] = found;
    const isLiteral = !between.includes("\\") && !Object.hasOwn(shortcodes, name);
    const to = found.index + (isLiteral ? name.length : 0);
    written += isLiteral ? text.slice(from, to) : `${text.slice(from, to)}\\`;
    from = to;
    pattern.lastIndex = isLiteral ? to : to + 1;
  }
  return written + text.slice(from);
}

/** Data in braces: JSON, which is YAML, without what would end it, and only of characters that YAML takes. */
export function dataText(value: object): string {
  return jsonText(value, UNSAFE);
}

/** A string, a list or a map in front matter. */
export function frontText(value: unknown): string {
  return jsonText(value, UNSAFE_IN_FRONT);
}

function jsonText(value: unknown, unsafe: RegExp): string {
  const inner = (part: unknown): string => jsonText(part, unsafe);
  if (Array.isArray(value)) return `[${value.map(inner).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, part]) => `${inner(key)}: ${inner(part)}`)
      .join(", ")}}`;
  return JSON.stringify(value).replace(unsafe, unicodeEscape);
}

const UNSAFE = /[{}=\u007f-\u009f\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;
const UNSAFE_IN_FRONT = /[=\u007f-\u009f\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
