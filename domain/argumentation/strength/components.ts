/** Nodes in order; where each component begins in it, and the end; and which components depend on themselves. */
export type Components = { readonly order: Int32Array; readonly parts: Int32Array; readonly cycles: Int32Array };

/**
 * Strongly connected components of a graph, each after all that lead to it (Tarjan 1972, without recursion). `rows` and `sources` are
 * those of a `BipolarGraph`.
 */
export function components(size: number, rows: Int32Array, sources: Int32Array): Components {
  const order = new Int32Array(size);
  const isPlaced = new Uint8Array(size);
  const parts: number[] = [0];
  const cycles: number[] = [];
  // The number in which a node was met, from 1; and the lowest such number that can be reached from it, itself among the open ones.
  const met = new Int32Array(size);
  const lowest = new Int32Array(size);
  const next = new Int32Array(size);
  const path = new Int32Array(size);
  const open = new Int32Array(size);
  let [count, pathLength, openLength, placed] = [0, 0, 0, 0];

  function enter(node: number): void {
    met[node] = lowest[node] = ++count;
    next[node] = rows[3 * node]!;
    path[pathLength++] = node;
    open[openLength++] = node;
  }

  function close(root: number): void {
    const begin = placed;
    let node: number;
    do {
      node = open[--openLength]!;
      isPlaced[node] = 1;
      order[placed++] = node;
    } while (node !== root);
    if (placed - begin > 1 || isOwnSource(root)) cycles.push(parts.length - 1);
    parts.push(placed);
  }

  function isOwnSource(node: number): boolean {
    const end = rows[3 * node + 3]!;
    for (let edge = rows[3 * node]!; edge < end; edge++) if (sources[edge] === node) return true;
    return false;
  }

  for (let start = 0; start < size; start++) {
    if (met[start] !== 0) continue;
    enter(start);
    while (pathLength > 0) {
      const node = path[pathLength - 1]!;
      if (next[node]! < rows[3 * node + 3]!) {
        const source = sources[next[node]!++]!;
        if (met[source] === 0) enter(source);
        else if (isPlaced[source] === 0) lowest[node] = Math.min(lowest[node]!, met[source]!);
        continue;
      }
      pathLength--;
      if (pathLength > 0) lowest[path[pathLength - 1]!] = Math.min(lowest[path[pathLength - 1]!]!, lowest[node]!);
      if (lowest[node] === met[node]) close(node);
    }
  }
  return { order, parts: Int32Array.from(parts), cycles: Int32Array.from(cycles) };
}
