import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { DraftProblem } from "./problems";

export type Place = { readonly line: number; readonly column: number };

/** Finds the line and column of a path in a YAML document; of the nearest thing around it when the path is not there. */
export function placesIn(
  contents: Node | null,
  placeAt: (offset: number) => Place,
): (path: DraftProblem["path"], about: DraftProblem["about"]) => Place {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();

  function pairOf(map: YAMLMap, name: string): Pair | undefined {
    let index = indexes.get(map);
    if (!index) {
      index = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", pair]));
      indexes.set(map, index);
    }
    return index.get(name);
  }

  return (path, about) => {
    let node: unknown = contents;
    let offset = startOf(contents) ?? 0;
    for (const [depth, step] of path.entries()) {
      const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
      const next: unknown = pair ? pair.value : isSeq(node) && typeof step === "number" ? node.items[step] : undefined;
      const isLast = depth === path.length - 1;
      const wanted = pair && isLast && about === "key" ? startOf(pair.key) : (startOf(next) ?? startOf(pair?.key));
      if (wanted === undefined) break;
      offset = wanted;
      node = next;
    }
    return placeAt(offset);
  };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
