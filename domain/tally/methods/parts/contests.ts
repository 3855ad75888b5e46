import { type Amount, fraction, toAmount } from "../../amount";
import type { OptionKey } from "../../ballots/types";
import { type PairwiseMatrix, toRows } from "../../pairwise/matrix";
import type { LinksStep, PairwiseStep } from "../../steps";
import type { Measure, UnrankedConvention } from "../../types";

/** What every method that compares options two by two shows first. */
export const pairwiseStep = (optionKeys: readonly OptionKey[], pairs: PairwiseMatrix, unranked: UnrankedConvention): PairwiseStep => ({
  kind: "pairwise",
  says: PAIRWISE_SAYS[unranked],
  options: optionKeys,
  matrix: toRows(pairs),
});

/** Every victory, strongest first. */
export const linksStep = (optionKeys: readonly OptionKey[], pairs: PairwiseMatrix, links: PairwiseMatrix, measure: Measure): LinksStep => ({
  kind: "links",
  says: LINKS_SAY[measure],
  measure,
  links: listLinks(optionKeys, pairs, links),
});

/** More votes put the first option above the second than the second above the first. */
export const beats = ({ size, values }: PairwiseMatrix, one: number, other: number): boolean =>
  values[one * size + other]! > values[other * size + one]!;

/** What a decision rule weighs: the fewest votes that prefer the option to any one other; with nothing to compare it to, every vote counted. */
export function closestContest({ size, values }: PairwiseMatrix, option: number, counted: number): Amount {
  let fewest = counted;
  for (let other = 0; other < size; other++) if (other !== option) fewest = Math.min(fewest, values[option * size + other]!);
  return toAmount(fraction(fewest));
}

/** The words for it. */
export const supportSays = (option: string, votes: string): string => `${option} is preferred by ${votes} to its closest rival`;

const PAIRWISE_SAYS = {
  last: "Count for every two options how many votes put one above the other. Options left out of a ballot share its last place.",
  ignored: "Count for every two options how many votes put one above the other. Options left out of a ballot are not compared.",
} as const satisfies Record<UnrankedConvention, string>;

const LINKS_SAY = {
  "winning-votes": "A link runs from the option that more votes prefer to the other; its strength is the number of votes that prefer it.",
  margins: "A link runs from the option that more votes prefer to the other; its strength is its lead.",
} as const satisfies Record<Measure, string>;

function listLinks(optionKeys: readonly OptionKey[], pairs: PairwiseMatrix, links: PairwiseMatrix): LinksStep["links"] {
  const { size } = pairs;
  return optionKeys
    .flatMap((from, a) =>
      optionKeys.map((to, b) => ({
        from,
        to,
        strength: links.values[a * size + b]!,
        prefer: pairs.values[a * size + b]!,
        against: pairs.values[b * size + a]!,
      })),
    )
    .filter(({ strength }) => strength > 0)
    .sort((x, y) => y.strength - x.strength);
}
