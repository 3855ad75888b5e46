/** A line number of the address, if it can be one. */
export function readLine(value: unknown): number | undefined {
  return typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) && Number(value) <= 200_000 ? Number(value) : undefined;
}
