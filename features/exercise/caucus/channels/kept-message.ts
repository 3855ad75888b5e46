/** A message that the server has not got: what stands in the field, and what was sent of it and not answered. */
export type KeptMessage = { readonly text: string; readonly attempt: { readonly text: string; readonly key: string } | null };

export const NOTHING: KeptMessage = { text: "", attempt: null };

/** Reads back what was kept; anything else is nothing. */
export function readKept(written: string | null): KeptMessage {
  try {
    const { text, attempt } = JSON.parse(written ?? "null") as { text: unknown; attempt: { text: unknown; key: unknown } | null };
    if (typeof text !== "string") return NOTHING;
    const isWhole = typeof attempt?.text === "string" && typeof attempt.key === "string";
    return { text, attempt: isWhole ? { text: attempt.text as string, key: attempt.key as string } : null };
  } catch {
    return NOTHING;
  }
}
