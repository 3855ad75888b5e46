import type { CslRecord } from "../record";
import type { FormattedCitation } from "./types";

export type { FormattedCitation } from "./types";

/**
 * How a source is cited in APA style, as plain text: its entry, and in a sentence with the place in it. What was formatted once is kept.
 * Never throws. The citation library is loaded at the first call.
 */
export async function formatCitation(
  csl: CslRecord,
  title: string,
  { locator = "" }: { readonly locator?: string } = {},
): Promise<FormattedCitation> {
  const key = JSON.stringify([csl, title, locator]);
  const known = kept.get(key);
  if (known) return known;
  const { formatApa } = await import("./apa");
  const formatted = formatApa(csl, title, locator);
  if (kept.size >= MOST_KEPT) for (const oldest of [...kept.keys()].slice(0, MOST_KEPT / 2)) kept.delete(oldest);
  kept.set(key, formatted);
  // Each takes a few milliseconds: others are answered in between.
  await new Promise((resolve) => setTimeout(resolve));
  return formatted;
}

const MOST_KEPT = 4_000;
const kept = new Map<string, FormattedCitation>();
