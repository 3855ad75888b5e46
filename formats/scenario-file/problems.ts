import type { z } from "zod";
import { closestName } from "./closest-name";
import { allowedKeysAt, descriptionAt } from "./schema-guide";

/** A problem before it has a line. `offset` is given where the structure cannot tell the place. */
export type DraftProblem = {
  readonly path: readonly (string | number)[];
  readonly about: "key" | "value" | "missing";
  readonly message: string;
  readonly hint: Hint | null;
  readonly offset?: number;
};

/** A sentence, or a name to find a neighbour for: that takes time and is put off until the problem is sure to be shown. */
export type Hint = string | { readonly wrong: string; readonly among: readonly string[] };

export function worded(hint: Hint | null): string | null {
  if (hint === null || typeof hint === "string") return hint;
  const near = closestName(hint.wrong, hint.among);
  if (near) return `Did you mean “${near}”?`;
  if (hint.among.length === 0) return null;
  const shown = hint.among.slice(0, 12).join(", ");
  return hint.among.length > 12 ? `There are: ${shown} and ${hint.among.length - 12} more.` : `There are: ${shown}.`;
}

/** A problem that only the offset in the text can place. */
export function problemAt(offset: number, message: string, hint: string | null): DraftProblem {
  return { path: [], about: "value", offset, message, hint };
}

/** What zod found, in words for the author of a file. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], data: unknown): DraftProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    return draftsOf(issue, path, valueAt(data, path));
  });
}

function draftsOf(issue: z.core.$ZodIssue, path: DraftProblem["path"], value: unknown): DraftProblem[] {
  const one = (message: string, hint: Hint | null = null, about: DraftProblem["about"] = "value") => [{ path, about, message, hint }];
  if (issue.code === "custom") {
    const { about, hint } = issue.params as { about: "key" | "value"; hint: Hint };
    return one(issue.message, hint, about);
  }
  if (issue.code === "unrecognized_keys") {
    const among = allowedKeysAt(path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      about: "key",
      message: `Unknown key “${clipped(key)}”.`,
      hint: /\s/.test(key) ? "Between braces, text with a comma belongs in quotes." : { wrong: key, among },
    }));
  }
  if (issue.code === "invalid_union" && "options" in issue && issue.options) return badDiscriminator(issue.options, path, value);
  if (value === undefined && path.length > 0) return one(`“${path.at(-1)}” is missing.`, descriptionAt(path), "missing");
  switch (issue.code) {
    case "invalid_type":
      return one(
        `Expected ${EXPECTED[issue.expected] ?? issue.expected} here, found ${nameOf(value)}.`,
        hintForType(issue.expected, value),
      );
    case "invalid_value":
      return one(`${shown(value)} is not one of: ${issue.values.join(", ")}.`, nearest(value, issue.values.map(String)));
    case "invalid_union":
      return one(issue.message);
    case "invalid_key":
      return one(`“${clipped(String(path.at(-1)))}” is not a key.`, issue.issues[0]?.message ?? null, "key");
    case "too_big":
      return one(sizeMessage(issue.origin, value, `at most ${issue.maximum}`));
    case "too_small":
      return one(sizeMessage(issue.origin, value, `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`));
    default:
      return one(issue.message, descriptionAt(path));
  }
}

/** An entry of several shapes whose telling field is missing or holds none of the known words. */
function badDiscriminator(choices: readonly unknown[], path: DraftProblem["path"], value: unknown): DraftProblem[] {
  const words = choices.map(String);
  if (value === undefined)
    return [{ path, about: "missing", message: `“${path.at(-1)}” is missing.`, hint: `One of: ${words.join(", ")}.` }];
  return [{ path, about: "value", message: `${shown(value)} is not one of: ${words.join(", ")}.`, hint: nearest(value, words) }];
}

const EXPECTED: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "a map",
  record: "a map",
  boolean: "true or false",
};

function nameOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "number") return `the number ${value}`;
  return typeof value === "boolean" ? `the truth value ${value}` : "text";
}

function hintForType(expected: string, value: unknown): string | null {
  if (value === null) return "Write a value after the colon, or take the key out.";
  return expected === "string" && typeof value !== "object" ? `To mean the text, put it in quotes: "${value}".` : null;
}

function sizeMessage(origin: string, value: unknown, bound: string): string {
  if (origin === "string") return `This text has ${String(value).length} characters; allowed are ${bound}.`;
  if (origin === "array") return `This list has ${Array.isArray(value) ? value.length : 0} entries; allowed are ${bound}.`;
  return `${shown(value)} is out of range; allowed is ${bound}.`;
}

function shown(value: unknown): string {
  return typeof value === "string" ? `“${clipped(value)}”` : typeof value === "object" ? nameOf(value) : String(value);
}

function nearest(value: unknown, among: readonly string[]): string | null {
  const near = typeof value === "string" ? closestName(value, among) : null;
  return near && `Did you mean “${near}”?`;
}

function valueAt(data: unknown, path: DraftProblem["path"]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

export function clipped(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
