import { parseDocument } from "yaml";

/** The keys and values of `{…}` or of front matter; a string is why they cannot be read. */
export type DataMap = ReadonlyMap<string, unknown>;

/** Reads what stands between the braces of `{key: value}`. Anchors are refused and depth is bounded, so that it stays small. */
export function readData(image: string): DataMap | string {
  const block = /^\{[ \t]*\n/.exec(image);
  return readYaml(block ? image.slice(block[0].length).replace(/\}\s*$/, "") : image);
}

export function readFrontMatter(image: string): DataMap | string {
  const text = image.replace(/^\s*={3,}/, "").replace(/={3,}\s*$/, "");
  return asWritten(text) ?? readYaml(text);
}

/** Front matter as Plenary writes it, `key: JSON` and lists of JSON, which is read many times faster than YAML at large; else null. */
function asWritten(text: string): DataMap | null {
  const data = new Map<string, unknown>();
  let list: unknown[] | null = null;
  try {
    for (const line of text.split("\n")) {
      const [, key = "", value = ""] = /^([a-z]+): *(.*)$/.exec(line) ?? [];
      if (line.startsWith("    - ") && list) list.push(JSON.parse(line.slice(6)));
      else if (key !== "" && value === "") {
        list = [];
        data.set(key, list);
      } else if (key !== "") data.set(key, JSON.parse(value));
      else if (line.trim() !== "" && !(line === "    mode: strict" && data.has("model"))) return null;
    }
    return data;
  } catch {
    return null;
  }
}

const MAX_DEPTH = 16;

function readYaml(text: string): DataMap | string {
  const json = asJson(text);
  if (json) return json;
  if (isDeep(text)) return "this data is nested too deeply.";
  try {
    const document = parseDocument(text, {
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
      merge: false,
      schema: "core",
      logLevel: "silent",
    });
    if (document.errors.length > 0) return NOT_YAML;
    return mapOf(document.toJS({ maxAliasCount: 0, mapAsMap: false })) ?? "data is a list of “key: value”.";
  } catch {
    return NOT_YAML;
  }
}

const NOT_YAML = 'this data is not YAML: write {key: "value"}, with a space behind the colon and without anchors.';

function asJson(text: string): DataMap | null {
  try {
    return mapOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function mapOf(value: unknown): DataMap | null {
  if (value === null) return new Map();
  return typeof value === "object" && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return /^(?: {2}| \t|\t){40}/m.test(text) || /(?:^|\n)[ \t]*(?:[-?:] +){17}/.test(text);
}
