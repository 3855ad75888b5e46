import type { SearchKind, SearchPage } from "@/contracts/argument/search";

/** What is looked for: words, and in which kind of thing. */
export type SearchView = { readonly debate: string; readonly text: string; readonly kind: SearchKind | null };
export type SearchPages = { readonly pages: readonly SearchPage[]; readonly pageParams: readonly number[] };

/** Under the path of `search.all`. */
export const pagesKey = (path: readonly unknown[], view: SearchView): readonly unknown[] => [...path, { input: view, type: "infinite" }];

/** As many letters as the server takes. */
export const LONGEST = 200;
const KINDS = ["claim", "argument", "source"] as const satisfies readonly SearchKind[];

type Value = string | readonly string[] | undefined;

/** The words of an address, as far as they can be searched for. */
export const readText = (value: Value): string => (typeof value === "string" ? value.replaceAll("\0", "").trim().slice(0, LONGEST) : "");

export const readKind = (value: Value): SearchKind | null => KINDS.find((kind) => kind === value) ?? null;

/** The address of a search inside its debate. */
export function addressOf({ debate, text, kind }: SearchView): string {
  const query = new URLSearchParams({ ...(text ? { q: text } : {}), ...(kind ? { kind } : {}) });
  return `/debates/${debate}/search${query.size > 0 ? `?${query}` : ""}`;
}
