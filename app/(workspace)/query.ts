/** What stands after the question mark of an address, as Next hands it to a page. */
export type Query = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

/** One value of it; of several with one name, the first. */
export function textOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}
