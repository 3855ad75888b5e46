import type { WrittenSource } from "./types";

/** CSL-JSON, one source after the other; grades stand under `custom`, the one place for what the schema does not know. */
export function writeCslJson(sources: readonly WrittenSource[]): string {
  const items = sources.map(({ id, title, csl: { type, ...csl }, custom }) => ({
    id,
    type,
    title,
    ...csl,
    ...(custom && Object.keys(custom).length > 0 ? { custom } : {}),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}
