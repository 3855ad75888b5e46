import type { Edge } from "@/domain/argumentation";

/** What a `.bag` file says: arguments by name, their base scores (0 to 1), and who attacks or supports whom, each once. */
export type WeightedBag = {
  readonly names: readonly string[];
  readonly base: readonly number[];
  readonly edges: readonly (Edge & { readonly kind: "attack" | "support" })[];
};
