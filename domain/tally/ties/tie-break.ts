import type { Sha256 } from "../../kernel";
import type { OptionKey, Tier } from "../ballots/types";
import { list } from "../words";

export const TIE_BREAKS = ["none", "earlier-round", "lot"] as const;

/**
 * How a tie for first place is broken, declared before the poll opens. "earlier-round": the tied option placed best in an
 * earlier ranking. "lot": the lowest SHA-256 of the seed, a line feed and the option's key, so that anyone can draw it again.
 */
export type TieBreak =
  | { readonly kind: "none" }
  | { readonly kind: "earlier-round"; readonly ranking: readonly Tier[] }
  | { readonly kind: "lot"; readonly seed: string; readonly sha256: Sha256 };

/** What the tie-break did. `left` still tie; `tickets` are what a lot drew, lowest first. */
export type BrokenTie = {
  readonly by: (typeof TIE_BREAKS)[number];
  readonly tied: readonly OptionKey[];
  readonly left: readonly OptionKey[];
  readonly tickets: readonly { readonly option: OptionKey; readonly ticket: string }[];
  readonly says: string;
};

/** Applies the poll's tie-break to the options in first place, or returns null when one of them stands alone or there is none. */
export function breakTie(tied: readonly OptionKey[], tieBreak: TieBreak, name: (option: OptionKey) => string): BrokenTie | null {
  if (tied.length < 2) return null;
  const names = list(tied.map(name));
  switch (tieBreak.kind) {
    case "none":
      return { by: "none", tied, left: tied, tickets: [], says: `${names} share first place and the poll has no tie-break.` };
    case "earlier-round": {
      const left = bestPlaced(tied, tieBreak.ranking);
      const found = left.length === 1 ? `puts ${name(left[0]!)} ahead` : `does not separate ${list(left.map(name))}`;
      return { by: "earlier-round", tied, left, tickets: [], says: `${names} share first place; the earlier round ${found}.` };
    }
    case "lot": {
      const tickets = drawLots(tied, tieBreak);
      const drawn = tickets[0]!.option;
      return {
        by: "lot",
        tied,
        left: [drawn],
        tickets,
        says: `${names} share first place; the lot with seed “${tieBreak.seed}” fell on ${name(drawn)}.`,
      };
    }
  }
}

const drawLots = (tied: readonly OptionKey[], { seed, sha256 }: Extract<TieBreak, { kind: "lot" }>) =>
  tied.map((option) => ({ option, ticket: sha256(`${seed}\n${option}`) })).sort((a, b) => (a.ticket < b.ticket ? -1 : 1));

function bestPlaced(tied: readonly OptionKey[], ranking: readonly Tier[]): readonly OptionKey[] {
  for (const tier of ranking) {
    const placed = tied.filter((option) => tier.includes(option));
    if (placed.length > 0) return placed;
  }
  return tied;
}

/**
 * Splits options that tie inside a count into tiers by the poll's tie-break, best first: a lot orders all of them, an earlier
 * round those it tells apart, none keeps them together.
 */
export function orderTied(tied: readonly OptionKey[], tieBreak: TieBreak): readonly Tier[] {
  switch (tieBreak.kind) {
    case "none":
      return [tied];
    case "earlier-round": {
      const tiers = tieBreak.ranking.map((tier) => tied.filter((option) => tier.includes(option)));
      const unplaced = tied.filter((option) => !tieBreak.ranking.some((tier) => tier.includes(option)));
      return [...tiers, unplaced].filter((tier) => tier.length > 0);
    }
    case "lot":
      return drawLots(tied, tieBreak).map(({ option }) => [option]);
  }
}
