import type { MatrixView } from "@/contracts/argument/matrix";
import { type CellBasis, CONSISTENCY_VALUES, CONSISTENCY_WORDS, type DerivedCell, type MatrixOrder } from "@/domain/argumentation";
import { formatNumber, joinWords, plural } from "@/lib/format";

type Mark = { readonly symbol: string; readonly words: string };

/** What the graph says in a cell. */
export const DERIVED_MARKS = {
  consistent: { symbol: "+", words: "consistent" },
  inconsistent: { symbol: "\u2212", words: "inconsistent" },
  both: { symbol: "±", words: "both ways" },
  none: { symbol: "·", words: "nothing" },
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
export function basisOfFinding(view: MatrixView, basis: CellBasis, name: (option: string) => string): string {
  const { total, scores, leastInconsistent } = view;
  const least = leastInconsistent[basis];
  const score = scores[basis].find(({ option }) => option === least[0]);
  const pieces = plural(total, "piece");
  if (!score) return `${pieces} of evidence wait for a rating.`;
  const isEvery = least.length === scores[basis].length;
  const none = least.length === 1 ? "it" : isEvery ? "any of them" : joinWords(least.map(name), "or");
  const each = least.length === 1 ? "it" : isEvery ? "each of them" : `each of ${joinWords(least.map(name))}`;
  if (basis === "graph")
    return score.score === 0
      ? `None of ${pieces} of evidence speaks against ${none} in the argument graph.`
      : `${formatNumber(score.score)} of ${pieces} of evidence ${score.score === 1 ? "speaks" : "speak"} against ${each} in the argument graph.`;
  const rated = leastRated(scores.ratings, least);
  return `Score ${formatNumber(score.score, 2)}, from the mean ratings of ${rated} of ${pieces} of evidence.`;
}

/** How many pieces somebody rated, for one option or several: "3", "2 to 5". */
function leastRated(scores: MatrixView["scores"]["ratings"], least: readonly string[]): string {
  const known = scores.filter(({ option }) => least.includes(option)).map((score) => score.known);
  const [fewest, most] = [Math.min(...known), Math.max(...known)];
  return fewest === most ? formatNumber(most) : `${formatNumber(fewest)} to ${formatNumber(most)}`;
}
