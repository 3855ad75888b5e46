import { tableCsv } from "@/components/charts/saving/csv";
import type { PanelLinksView, PanellistView } from "@/contracts/panel/panellists";

export type LinkRow = { readonly name: string; readonly email: string; readonly group: string; readonly url: string };

/** Each link with whom it is for, in the order of the list. */
export function linkRows({ links }: PanelLinksView, people: readonly PanellistView[]): readonly LinkRow[] {
  const urlOf = new Map(links.map(({ panellistId, url }) => [panellistId, url]));
  return people.flatMap(({ id, name, email, group }) => {
    const url = urlOf.get(id);
    return url ? [{ name, email, group, url }] : [];
  });
}

/** A table for a mail merge. */
export function linksCsv(rows: readonly LinkRow[]): string {
  return tableCsv(
    ["name", "email", "group", "link"],
    rows.map(({ name, email, group, url }) => [name, email, group, url]),
  );
}
