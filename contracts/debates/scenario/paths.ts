export type Path = readonly (string | number)[];
export type Found = { readonly path: Path; readonly value: unknown };

/**
 * Everything in `root` that `pattern` reaches, with its path; what is missing or of the wrong type is passed over.
 * A pattern is field names joined by dots: `[]` goes through a list, `{}` through the values of a map, `{key}` through its keys.
 */
export function findAll(root: unknown, pattern: string): Found[] {
  let found: Found[] = [{ path: [], value: root }];
  for (const step of stepsOf(pattern)) found = found.flatMap((place) => take(place, step));
  return found.filter(({ value }) => value !== undefined);
}

/** A field of an unknown value, or undefined. */
export function field(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The value as a list: itself, or empty when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function stepsOf(pattern: string): string[] {
  return pattern.match(/\[\]|\{key\}|\{\}|[^.[\]{}]+/g) ?? [];
}

function take({ path, value }: Found, step: string): Found[] {
  if (step === "[]") return listOf(value).map((item, index) => ({ path: [...path, index], value: item }));
  if (step === "{}" || step === "{key}") {
    if (!isRecord(value)) return [];
    return Object.entries(value).map(([name, item]) => ({ path: [...path, name], value: step === "{}" ? item : name }));
  }
  return [{ path: [...path, step], value: field(value, step) }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
