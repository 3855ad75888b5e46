import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SCHEMA_FILE, scenarioJsonSchema } from "./write-scenario-schema";

type Schema = {
  readonly description?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
};

/** Paths of the fields that an editor could not explain. */
function unexplained(schema: Schema, path = ""): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${path}.${name}`]),
    ...unexplained(field, `${path}.${name}`),
  ]);
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), schema.additionalProperties];
  return [...own, ...inner.flatMap((part) => (typeof part === "object" ? unexplained(part, `${path}[]`) : []))];
}

/** Paths of the maps that would let an unknown key pass. */
function openMaps(schema: Schema, path = "."): string[] {
  const own = schema.properties && schema.additionalProperties !== false ? [path] : [];
  const inner = [
    schema.items,
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    schema.additionalProperties,
    ...Object.values(schema.properties ?? {}),
  ];
  return [...own, ...inner.flatMap((part, index) => (typeof part === "object" ? openMaps(part, `${path}/${index}`) : []))];
}

describe("prisma/scenarios/scenario.schema.json", () => {
  it("is what the contract says: run `npm run scenario:schema` when this fails", () => {
    expect(JSON.parse(readFileSync(SCHEMA_FILE, "utf8"))).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  it("explains every field and closes every map", () => {
    const schema = scenarioJsonSchema() as Schema;
    expect(unexplained(schema)).toEqual([]);
    expect(openMaps(schema)).toEqual([]);
    expect(unexplained({ properties: { a: { properties: { b: { description: "B." } } } } })).toEqual([".a"]);
    expect(openMaps({ items: { properties: {} } })).toEqual(["./0"]);
  });
});
