import type { MatrixView } from "@/contracts/matrix";
import { type CellBasis, CONSISTENCY_VALUES, CONSISTENCY_WORDS, type DerivedCell, type MatrixOrder } from "@/domain/argumentation";
import { formatNumber, joinWords, plural } from "@/lib/format";

type Mark = { readonly symbol: string; readonly words: string };

/** What the graph says in a cell. */
export const DERIVED_MARKS = {
  consistent: { symbol: "+", words: "consistent" },
  inconsistent: { symbol: "\u2212", words: "inconsistent" },
  both: { symbol: "±", words: "both ways" },
  none: { symbol: "·", words: "says nothing" },
} as const satisfies Record<DerivedCell, Mark>;

const SYMBOLS = ["\u2212\u2212", "\u2212", "0", "+", "++"] as const;

/** The five answers of a rating, from very inconsistent to very consistent. */
export const RATING_MARKS = CONSISTENCY_VALUES.map((value, place) => ({
  value,
  symbol: SYMBOLS[place]!,
  words: CONSISTENCY_WORDS[place]!,
}));

export const symbolOf = (words: (typeof CONSISTENCY_WORDS)[number]): string => SYMBOLS[CONSISTENCY_WORDS.indexOf(words)]!;

export const BASIS_WORDS = {
  graph: "From the argument graph",
  ratings: "From participants’ ratings",
} as const satisfies Record<CellBasis, string>;

export const ORDER_WORDS = {
  diagnosticity: "What tells options apart",
  disagreement: "Where raters part",
  cited: "What cites most sources",
} as const satisfies Record<MatrixOrder, string>;

/** What the matrix shows, in a sentence. */
export function findingOf({ options, leastInconsistent, scores }: MatrixView, basis: CellBasis, name: (option: string) => string): string {
  const least = leastInconsistent[basis];
  if (least.length === 0) return "Nobody has rated yet how the evidence sits with the options";
  if (least.length === options.length)
    return scores[basis].every(({ score }) => score === 0)
      ? "No piece of evidence speaks against any option"
      : "The evidence tells no option from another: all are equally inconsistent with it";
  if (least.length > 3) return `${least.length} of ${options.length} options are equally little inconsistent with the evidence`;
  return `${joinWords(least.map(name))} ${least.length === 1 ? "is" : "are"} least inconsistent with the evidence`;
}

/** What that rests on. */
export function basisOfFinding({ total, scores, leastInconsistent }: MatrixView, basis: CellBasis): string {
  const [least] = leastInconsistent[basis];
  const score = scores[basis].find(({ option }) => option === least);
  if (basis === "graph")
    return score?.score
      ? `${formatNumber(score.score)} of ${plural(total, "piece")} of evidence ${score.score === 1 ? "speaks" : "speak"} against it in the argument graph.`
      : `None of ${plural(total, "piece")} of evidence speaks against it in the argument graph.`;
  if (!score) return `${plural(total, "piece")} of evidence wait for a rating.`;
  return `Score ${formatNumber(score.score, 2)}, from the means of ${formatNumber(score.known)} of ${plural(total, "piece")} of evidence that somebody rated for it.`;
}
