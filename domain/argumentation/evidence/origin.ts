import { DomainError } from "../../kernel";
import { chainOf, type Drawn } from "./corroboration";

/** Why a source cannot be said to be drawn from another (`invalid`: itself, or a circle), or null. */
export function refusalToLink(source: Drawn, origin: Drawn, all: ReadonlyMap<string, Drawn>): DomainError | null {
  if (origin.id === source.id) return new DomainError("invalid", "A source cannot be drawn from itself.");
  if (!chainOf(origin, all).some(({ id }) => id === source.id)) return null;
  return new DomainError(
    "invalid",
    `“${origin.title}” is itself drawn from this source. Two sources cannot be each other’s origin; take the other link back first.`,
  );
}
