import { z } from "zod";
import { scenarioFieldsSchema } from "@/contracts/debates/scenario";

type Path = readonly (string | number)[];

/** The keys a map at this path may have; none where the format has no map there. */
export function allowedKeysAt(path: Path): string[] {
  return [...new Set(schemasAt(path).flatMap((schema) => (schema._zod.def.type === "object" ? Object.keys(schema._zod.def.shape) : [])))];
}

/** What the format says about the field at this path. */
export function descriptionAt(path: Path): string | null {
  for (const schema of schemasAt(path, false)) {
    const description = z.globalRegistry.get(schema)?.description;
    if (description) return description;
  }
  return null;
}

function schemasAt(path: Path, unwrapLast = true): z.core.$ZodTypes[] {
  let schemas = [scenarioFieldsSchema as z.core.$ZodTypes];
  for (const step of path) schemas = schemas.flatMap(unwrapped).flatMap((schema) => stepInto(schema, step));
  return unwrapLast ? schemas.flatMap(unwrapped) : schemas;
}

function unwrapped(schema: z.core.$ZodTypes): z.core.$ZodTypes[] {
  const { def } = schema._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
      return unwrapped(def.innerType as z.core.$ZodTypes);
    case "union":
      return def.options.flatMap((option) => unwrapped(option as z.core.$ZodTypes));
    default:
      return [schema];
  }
}

function stepInto(schema: z.core.$ZodTypes, step: string | number): z.core.$ZodTypes[] {
  const { def } = schema._zod;
  if (def.type === "array") return [def.element as z.core.$ZodTypes];
  if (def.type === "record") return [def.valueType as z.core.$ZodTypes];
  return def.type === "object" && Object.hasOwn(def.shape, step) ? [def.shape[step] as z.core.$ZodTypes] : [];
}
