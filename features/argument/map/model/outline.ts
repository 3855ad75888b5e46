import type { MapTree, NodeName } from "./tree";

/** A line of the list: a node, how deep it stands, and whether what hangs on it was listed before, where it came first. */
export type OutlineItem = {
  readonly name: NodeName;
  /** Its place in the list, unique. */
  readonly key: string;
  readonly isRepeated: boolean;
  readonly under: readonly OutlineItem[];
};

/** The same nodes as the picture has, each under what it speaks to; one that stands in several places is opened in the first. */
export function outlineOf({ roots, under }: MapTree): readonly OutlineItem[] {
  const listed = new Set<NodeName>();
  const itemOf = (name: NodeName, place: string): OutlineItem => {
    const key = `${place}/${name}`;
    if (listed.has(name)) return { name, key, isRepeated: true, under: [] };
    listed.add(name);
    return { name, key, isRepeated: false, under: (under.get(name) ?? []).map((below) => itemOf(below, key)) };
  };
  return roots.map((root) => itemOf(root, ""));
}

/** The first `most` lines of an outline, as they would be read. */
export function firstOf(items: readonly OutlineItem[], most: number): readonly OutlineItem[] {
  let left = most;
  const cut = (some: readonly OutlineItem[]): readonly OutlineItem[] =>
    some.flatMap((item) => {
      if (left <= 0) return [];
      left--;
      return [{ ...item, under: cut(item.under) }];
    });
  return cut(items);
}

export function countLines(items: readonly OutlineItem[]): number {
  return items.reduce((sum, { under }) => sum + 1 + countLines(under), 0);
}
