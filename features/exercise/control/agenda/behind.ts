import { formatDuration } from "@/lib/format-time";

/** How a debate stands against its plan: "On time", "4 min behind plan", "2 min ahead of plan". */
export function behindWords(behindMs: number): string {
  if (Math.abs(behindMs) < 60_000) return "On time";
  const by = formatDuration(Math.floor(Math.abs(behindMs) / 60_000) * 60_000);
  return behindMs > 0 ? `${by} behind plan` : `${by} ahead of plan`;
}
