import { formatNumber } from "@/lib/format";

/**
 * The number that a text says, with a point or a comma before its decimals, and spaces, or several commas, between its thousands; undefined
 * where it says none. One comma alone is a decimal's: `readAs` says so.
 */
export function numberIn(text: string): number | undefined {
  const spaceless = text.replaceAll(/[\s\u00a0\u202f]/g, "").replace("−", "-");
  const bare = THOUSANDS.test(spaceless) ? spaceless.replaceAll(",", "") : spaceless.replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(bare) && Number.isFinite(Number(bare)) ? Number(bare) : undefined;
}

const THOUSANDS = /^[+-]?\d{1,3}((,\d{3}){2,}(\.\d*)?|,\d{3}\.\d*)$/;

/** How a number was understood, where its text could mean another or has more digits than are seen at a glance; else null. */
export function readAs(text: string): string | null {
  const number = numberIn(text);
  if (number === undefined || (Math.abs(number) < 10_000 && !text.includes(","))) return null;
  return `Read as ${formatNumber(number, Math.min(9, String(number).split(".")[1]?.length ?? 0))}.`;
}
