import type { Ballot, BallotLimits, BallotType, ConsentAnswer, OptionKey } from "@/domain/tally";

/** How much somebody likes the first options of a poll, from 0, unacceptable, to 1, the best. Later options are left out. */
type Liking = readonly number[];

export type Example = {
  readonly key: string;
  readonly title: string;
  /** What happens, given the names of the first options. */
  readonly says: (names: readonly string[]) => string;
  /** How many options take part. */
  readonly options: number;
  readonly groups: readonly { readonly voters: number; readonly liking: Liking }[];
  /** Electors who cast no ballot. */
  readonly absent: number;
};

/** Small electorates in which ways of counting and rules part company; the same people fill in whatever ballot the poll takes. */
export const EXAMPLES: readonly Example[] = [
  {
    key: "split",
    title: "Two similar options share a majority",
    says: ([a, b, c]) => `Nine of fifteen like ${a} and ${b} almost equally, and neither of them ${c}. Do they lose because they are two?`,
    options: 3,
    groups: [
      { voters: 5, liking: [1, 0.8, 0.1] },
      { voters: 4, liking: [0.8, 1, 0.1] },
      { voters: 6, liking: [0.2, 0.2, 1] },
    ],
    absent: 0,
  },
  {
    key: "middle",
    title: "A compromise in the middle",
    says: ([a, b, c]) => `${b} is few people's favourite and nearly everybody's second choice, between ${a} and ${c}.`,
    options: 3,
    groups: [
      { voters: 7, liking: [1, 0.6, 0.1] },
      { voters: 6, liking: [0.1, 0.6, 1] },
      { voters: 3, liking: [0.5, 1, 0.2] },
    ],
    absent: 1,
  },
  {
    key: "circle",
    title: "Preferences in a circle",
    says: ([a, b, c]) => `Most prefer ${a} to ${b}, most prefer ${b} to ${c}, and most prefer ${c} to ${a}.`,
    options: 3,
    groups: [
      { voters: 5, liking: [1, 0.6, 0.1] },
      { voters: 4, liking: [0.1, 1, 0.6] },
      { voters: 3, liking: [0.6, 0.1, 1] },
    ],
    absent: 0,
  },
  {
    key: "firm-no",
    title: "Broad support, and one firm no",
    says: ([a]) => `Eleven of twelve want ${a}; the last, who holds the veto where there is one, cannot accept it.`,
    options: 2,
    groups: [
      { voters: 11, liking: [1, 0.4] },
      { voters: 1, liking: [0, 1] },
    ],
    absent: 0,
  },
  {
    key: "tie",
    title: "A tie, and few who vote",
    says: ([a, b]) => `Of twelve entitled only four vote: two for ${a}, two for ${b}.`,
    options: 2,
    groups: [
      { voters: 2, liking: [1, 0.4] },
      { voters: 2, liking: [0.4, 1] },
    ],
    absent: 8,
  },
];

/** Those that a poll has enough options for. */
export const examplesFor = (options: number): readonly Example[] => EXAMPLES.filter((example) => example.options <= options);

/** The ballot of somebody with these likings. */
export function ballotOf(ballotType: BallotType, liking: Liking, optionKeys: readonly OptionKey[], limits: BallotLimits): Ballot {
  const liked = liking.map((much, index) => ({ option: optionKeys[index]!, much })).sort((first, second) => second.much - first.much);
  return FILL[ballotType](liked, limits);
}

type Liked = readonly { readonly option: OptionKey; readonly much: number }[];

const ACCEPTABLE = 0.5;
const WORTH_RANKING = 0.15;

const FILL = {
  plurality: (liked) => ({ choice: liked[0]!.option }),
  approval: (liked, { maximumChoices }) => ({
    approved: liked
      .filter(({ much }) => much >= ACCEPTABLE)
      .slice(0, maximumChoices ?? liked.length)
      .map(({ option }) => option),
  }),
  ranked: (liked) => ({ tiers: tiersOf(liked.filter(({ much }) => much >= WORTH_RANKING)) }),
  score: (liked, { maximumScore }) => ({
    scores: Object.fromEntries(liked.map(({ option, much }) => [option, Math.round(much * maximumScore)])),
  }),
  cumulative: (liked, { budget }) => ({
    dots: spend(
      liked,
      budget,
      () => 1,
      (much, has) => much / (has + 1),
    ),
  }),
  quadratic: (liked, { budget }) => ({
    votes: spend(
      liked,
      budget,
      (has) => 2 * has + 1,
      (much, has) => much / (2 * has + 1),
    ),
  }),
  consent: (liked) => ({ answers: Object.fromEntries(liked.map(({ option, much }) => [option, answerTo(much)])) }),
} as const satisfies Record<BallotType, (liked: Liked, limits: BallotLimits) => Ballot>;

function tiersOf(liked: Liked): OptionKey[][] {
  const tiers = new Map<number, OptionKey[]>();
  for (const { option, much } of liked) tiers.set(much, [...(tiers.get(much) ?? []), option]);
  return [...tiers.values()];
}

function answerTo(much: number): ConsentAnswer {
  if (much >= 0.7) return "support";
  if (much >= 0.4) return "abstain";
  return much > 0 ? "object" : "block";
}

/** Buys one vote after another, each where it is worth most, as long as the budget pays for it. */
function spend(
  liked: Liked,
  budget: number,
  price: (has: number) => number,
  worth: (much: number, has: number) => number,
): Record<OptionKey, number> {
  const amounts: Record<OptionKey, number> = {};
  const has = (option: OptionKey) => amounts[option] ?? 0;
  const wanted = liked.filter(({ much }) => much >= WORTH_RANKING);
  for (let left = budget; ; ) {
    const best = wanted
      .filter(({ option }) => price(has(option)) <= left)
      .reduce<Liked[number] | null>(
        (so, one) => (so && worth(so.much, has(so.option)) >= worth(one.much, has(one.option)) ? so : one),
        null,
      );
    if (!best) return amounts;
    left -= price(has(best.option));
    amounts[best.option] = has(best.option) + 1;
  }
}
