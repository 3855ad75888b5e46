import { inSections } from "@/lib/in-sections";

type Sectioned = { readonly id: string; readonly section: string };

/** Ids once an item has gone one place up (-1) or down (1) within its section; null where there is no such place. */
export function movedItem(items: readonly Sectioned[], id: string, by: -1 | 1): string[] | null {
  let isMoved = false;
  const sections = inSections(items).map((part) => {
    const from = part.items.findIndex((item) => item.id === id);
    if (from < 0 || !part.items[from + by]) return part.items;
    isMoved = true;
    return moved(part.items, from, from + by);
  });
  return isMoved ? idsOf(sections) : null;
}

/** Ids once a whole section has gone one place up (-1) or down (1); null where there is no such place. */
export function movedSection(items: readonly Sectioned[], section: string, by: -1 | 1): string[] | null {
  const sections = inSections(items);
  const from = sections.findIndex((part) => part.section === section);
  if (from < 0 || !sections[from + by]) return null;
  return idsOf(moved(sections, from, from + by).map((part) => part.items));
}

/** Items as these ids order them; what none of them names comes last. */
export function inOrder<Item extends { readonly id: string }>(items: readonly Item[], ids: readonly string[]): Item[] {
  const place = ({ id }: Item) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return items.toSorted((a, b) => place(a) - place(b));
}

const idsOf = (sections: readonly (readonly Sectioned[])[]): string[] => sections.flat().map(({ id }) => id);

function moved<Thing>(list: readonly Thing[], from: number, to: number): Thing[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
}
