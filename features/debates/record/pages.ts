import type { RecordPage } from "@/contracts/debates/record";

/** What the list shows: entries of one kind or all, from the newest or from just above one of them. */
export type RecordView = { readonly debate: string; readonly type: string | null; readonly entry: number | null };

export type RecordPages = { readonly pages: readonly RecordPage[]; readonly pageParams: readonly (number | null)[] };

/** Entries shown above the one somebody came for. */
const ABOVE = 3;

/** Where the first page begins: below this number, or at the newest entry. */
export const firstCursor = ({ entry }: RecordView): number | null => (entry === null ? null : entry + 1 + ABOVE);

/** Under the path of `record.page`, so that the live feed finds it. */
export const pagesKey = (path: readonly unknown[], view: RecordView): readonly unknown[] => [...path, { input: view, type: "infinite" }];

/** A number of the address, if it can be one of an entry. */
export function readEntry(value: unknown): number | null {
  const entry = typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
  return entry;
}

/** The payload as it is hashed is one line of canonical JSON; people read it indented. */
export function indented(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
