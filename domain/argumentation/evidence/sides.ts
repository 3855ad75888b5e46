import type { Inference } from "../graph";
import { type DerivedCell, derivedCells } from "../matrix/derived";

/** For an option whether something speaks for it, against it, or both, along the arguments. */
export type Side = "for" | "against" | "both";

/** For each claim the options it bears on and which way, as the matrix has it. Claims that bear on no option are left out. */
export function sidesReached(inferences: readonly Inference[]): ReadonlyMap<string, ReadonlyMap<string, Side>> {
  const options = [...new Set(inferences.flatMap(({ target }) => ("option" in target ? [target.option] : [])))];
  const cells = derivedCells(inferences, options);
  const reached = new Map<string, ReadonlyMap<string, Side>>();
  for (const claim of new Set(inferences.flatMap(({ premises }) => premises))) {
    const sides = options.flatMap((option) => {
      const side = SIDES[cells.ofClaim(claim, option)];
      return side ? [[option, side] as const] : [];
    });
    if (sides.length > 0) reached.set(claim, new Map(sides));
  }
  return reached;
}

const SIDES = { consistent: "for", inconsistent: "against", both: "both", none: null } as const satisfies Record<DerivedCell, Side | null>;

/** The other way round. */
export const turned = (side: Side): Side => (side === "both" ? side : side === "for" ? "against" : "for");

export const bothOf = (one: Side | undefined, other: Side): Side => (one === undefined || one === other ? other : "both");
