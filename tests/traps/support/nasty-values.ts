const DEEP = "stands for something very deep";
const LONG = "x".repeat(60_000);

const TEXTS = ["", "\0", "a\0b", "\ud800", LONG, "'; DROP TABLE debate; --", "__proto__", "\u202e\u0007", 0, null, [], {}, DEEP];
const NUMBERS = [-1, 1.5, 2_147_483_647, 2_147_483_648, -2_147_483_649, 2 ** 53, 1e308, "1", null, [], DEEP];

/** A valid input with one thing at a time made wrong, as JSON: every value in it, what is missing, too much or too deep. */
export function nastyInputs(valid: Readonly<Record<string, unknown>>): string[] {
  const changed = [
    null,
    [],
    "text",
    DEEP,
    ...leavesOf(valid).flatMap(({ path, value }) =>
      (typeof value === "number" ? NUMBERS : TEXTS).map((nasty) => withValue(valid, path, nasty)),
    ),
    ...leavesOf(valid).map(({ path }) => withValue(valid, path, undefined)),
    { ...valid, unknown: DEEP },
  ];
  const polluting = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"valid":${JSON.stringify(valid)}}`;
  return [...changed.filter((value) => value !== undefined).map(asJson), polluting];
}

/** JSON.stringify cannot write what is deep enough to hurt. */
function asJson(value: unknown): string {
  return JSON.stringify(value).replace(JSON.stringify(DEEP), `${"[".repeat(40_000)}${"]".repeat(40_000)}`);
}

type Leaf = { readonly path: readonly string[]; readonly value: unknown };

function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  const entries = Object.entries(value);
  return entries.length === 0 ? [{ path, value }] : entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function withValue(value: unknown, [key, ...rest]: readonly string[], nasty: unknown): unknown {
  if (key === undefined) return nasty;
  if (Array.isArray(value)) return value.map((inner, index) => (String(index) === key ? withValue(inner, rest, nasty) : inner));
  return { ...(value as object), [key]: withValue((value as Record<string, unknown>)[key], rest, nasty) };
}
