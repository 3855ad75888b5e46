/** The number that a text says, with a point or a comma before its decimals and spaces in between; undefined where it says none. */
export function numberIn(text: string): number | undefined {
  const bare = text
    .replaceAll(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-")
    .replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(bare) && Number.isFinite(Number(bare)) ? Number(bare) : undefined;
}
