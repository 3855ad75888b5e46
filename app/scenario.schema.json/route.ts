import schema from "@/prisma/scenarios/scenario.schema.json";

/** The JSON Schema of a scenario file, for editors that complete and check as one writes. */
export function GET() {
  return Response.json(schema, { headers: { "content-type": "application/schema+json; charset=utf-8" } });
}
