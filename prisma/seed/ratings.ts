import { createHash } from "node:crypto";
import { DELEGATES, type DelegateName } from "./people";
import type { WholeFloor } from "./whole-floor";

export type DemoRating = { readonly by: DelegateName } & (
  | { readonly claimId: string; readonly value: -1 | 0 | 1 }
  | { readonly argumentId: string; readonly value: number }
);

/**
 * Who finds what of the arguments about options: mostly what suits the option they voted for, with enough exceptions to be
 * people. The same floor always gets the same ratings.
 */
export function ratingsOf({ arguments: all }: WholeFloor): readonly DemoRating[] {
  return all.flatMap(({ id: argumentId, polarity, target, premises }, index) => {
    if (!("option" in target)) return [];
    return DELEGATES.flatMap(({ name, votes }): DemoRating[] => {
      const suits = (votes.at(-1) === target.option) === (polarity === "support");
      const claims = premises
        .filter((_, premise) => chance(name, index, premise) < CLAIMS_RATED)
        .map((claimId, premise) => ({ by: name, claimId, value: opinion(suits, chance(name, index, premise, "opinion")) }));
      const isRated = chance(name, index, "argument") < ARGUMENTS_RATED;
      const value = Math.floor(chance(name, index, "relevance") * 3) + (suits ? 2 : 0);
      return isRated ? [...claims, { by: name, argumentId, value }] : claims;
    });
  });
}

const CLAIMS_RATED = 0.17;
const ARGUMENTS_RATED = 0.09;

function opinion(suits: boolean, draw: number): -1 | 0 | 1 {
  if (suits) return draw < 0.75 ? 1 : draw < 0.92 ? 0 : -1;
  return draw < 0.5 ? -1 : draw < 0.75 ? 0 : 1;
}

/** A number in [0, 1) that depends on its arguments alone. */
function chance(...about: readonly (string | number)[]): number {
  return createHash("sha256").update(about.join(" ")).digest().readUInt32BE() / 2 ** 32;
}
