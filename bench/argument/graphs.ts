import type { BipolarGraphInput, EdgeArrays } from "@/domain/argumentation";

/** A graph before it is built: typed arrays, as a file or a database gives them. */
export type Given = BipolarGraphInput & { readonly edges: EdgeArrays; readonly base: Float64Array };

/** Random supports and attacks, every one as likely. Without cycles a node speaks to one with a lower number, as replies do. */
export function randomGraph(size: number, edges: number, { cyclic }: { readonly cyclic: boolean }): Given {
  const draw = randomNumbers(20261122);
  const from = new Int32Array(edges);
  const to = new Int32Array(edges);
  const kind = new Uint8Array(edges);
  for (let edge = 0; edge < edges; edge++) {
    const later = cyclic ? draw(size) : 1 + draw(size - 1);
    from[edge] = later;
    to[edge] = draw(cyclic ? size : later);
    kind[edge] = draw(2);
  }
  return { size, base: Float64Array.from({ length: size }, () => draw(1_000_001) / 1_000_000), edges: { from, to, kind } };
}

/** Xorshift: the same graph in every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
