import { DomainError } from "../kernel";

/**
 * The one text of a JSON value under the JSON Canonicalization Scheme (RFC 8785): no white space, members sorted by UTF-16
 * code units, numbers and strings as ECMAScript writes them. Members that are `undefined` are left out, as in JSON.
 * Throws `invalid` on what JSON cannot carry: NaN, infinities, lone surrogates, anything but plain objects and arrays.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      if (LONE_SURROGATE.test(value)) throw new DomainError("invalid", "A text holds half of a surrogate pair.");
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) throw new DomainError("invalid", "A number is not finite.");
      return JSON.stringify(value);
    case "boolean":
      return JSON.stringify(value);
    case "object":
      if (value === null) return "null";
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
      return canonicalObject(value);
    default:
      throw new DomainError("invalid", `JSON has no ${typeof value}.`);
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new DomainError("invalid", "JSON has plain objects only.");
  const members: string[] = [];
  // The default sort compares UTF-16 code units, as the RFC asks.
  for (const key of Object.keys(value).sort()) {
    const member: unknown = value[key as keyof typeof value];
    if (member !== undefined) members.push(`${canonicalJson(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(",")}}`;
}
