/** Items by section: sections in the order of their first item. */
export function inSections<Item extends { readonly section: string }>(
  items: readonly Item[],
): { readonly section: string; readonly items: readonly Item[] }[] {
  const names = [...new Set(items.map(({ section }) => section))];
  return names.map((section) => ({ section, items: items.filter((item) => item.section === section) }));
}
