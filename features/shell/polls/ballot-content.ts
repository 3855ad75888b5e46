import type { BallotContent } from "@/contracts/voting/polls";
import type { BallotLimits, BallotType, ConsentAnswer } from "@/domain/tally";
import { joinWords, plural } from "@/lib/format";

export const BLANK = {
  plurality: { choice: null },
  approval: { approved: [] },
  ranked: { tiers: [] },
  score: { scores: {} },
  cumulative: { dots: {} },
  quadratic: { votes: {} },
  consent: { answers: {} },
} as const satisfies Record<BallotType, BallotContent>;

/** A score of 0 is said; no dots and no votes are not. */
export function isBlank(ballot: BallotContent): boolean {
  return partsOf(ballot).length === 0;
}

/** Whether two ballots say the same: the order inside a tie or among options means nothing, nor does an amount of 0. */
export function sameBallot(a: BallotContent, b: BallotContent): boolean {
  return canonical(a) === canonical(b);
}

/** A ballot in words: "Bilateral pacts", "A and B", "1. A, 2. B and C tied", "5 for A and 3 for B". */
export function ballotInWords(ballot: BallotContent, name: (option: string) => string): string {
  if (isBlank(ballot)) return "a blank ballot";
  if ("choice" in ballot) return name(ballot.choice!);
  if ("approved" in ballot) return joinWords(ballot.approved.map(name));
  if ("tiers" in ballot) return rankingInWords(ballot.tiers, name);
  if ("answers" in ballot) return answersInWords(ballot.answers, name);
  const unit = "dots" in ballot ? "dot" : "vote";
  const parts = highestFirst(partsOf(ballot) as readonly Part<number>[]);
  return joinWords(parts.map(([option, amount]) => `${"scores" in ballot ? amount : plural(amount, unit)} for ${name(option)}`));
}

/** A ballot kept by the browser, if it still is one for this poll. */
export function readBallot(
  value: unknown,
  ballotType: BallotType,
  optionKeys: readonly string[],
  limits: BallotLimits,
): BallotContent | null {
  const ballot = value as BallotContent | null | undefined;
  if (typeof ballot !== "object" || ballot === null) return null;
  if (!SHAPES[ballotType](ballot as unknown as Readonly<Record<string, unknown>>, limits)) return null;
  const options = partsOf(ballot).map(([option]) => option);
  return new Set(options).size === options.length && options.every((option) => optionKeys.includes(option)) ? ballot : null;
}

type Shape = (value: Readonly<Record<string, unknown>>, limits: BallotLimits) => boolean;

const SHAPES = {
  plurality: ({ choice }) => choice === null || typeof choice === "string",
  approval: ({ approved }, { maximumChoices }) =>
    Array.isArray(approved) && approved.length <= (maximumChoices ?? Number.POSITIVE_INFINITY),
  ranked: ({ tiers }) => Array.isArray(tiers) && tiers.every((tier) => Array.isArray(tier) && tier.length > 0),
  score: ({ scores }, { maximumScore }) => amountsOf(scores)?.every((amount) => amount <= maximumScore) ?? false,
  cumulative: ({ dots }, { budget }) => sumOf(amountsOf(dots)) <= budget,
  quadratic: ({ votes }, { budget }) => sumOf(amountsOf(votes)?.map((amount) => amount * amount)) <= budget,
  consent: ({ answers }) => isRecord(answers) && Object.values(answers).every((answer) => Object.hasOwn(ANSWER_WORDS, answer as string)),
} as const satisfies Record<BallotType, Shape>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function amountsOf(value: unknown): readonly number[] | null {
  if (!isRecord(value)) return null;
  const amounts = Object.values(value) as number[];
  return amounts.every((amount) => Number.isInteger(amount) && amount >= 0) ? amounts : null;
}

/** Nothing that can be added up is more than any budget. */
const sumOf = (amounts: readonly number[] | null | undefined): number =>
  amounts ? amounts.reduce((sum, amount) => sum + amount, 0) : Number.POSITIVE_INFINITY;

type Part<Value> = readonly [option: string, value: Value];

/** Every option that a ballot says something about, and what: the number of its tier, an amount, an answer. */
function partsOf(ballot: BallotContent): readonly Part<string | number>[] {
  if ("choice" in ballot) return ballot.choice === null ? [] : [[ballot.choice, 1]];
  if ("approved" in ballot) return ballot.approved.map((option) => [option, 1]);
  if ("tiers" in ballot) return ballot.tiers.flatMap((tier, at) => tier.map((option): Part<number> => [option, at]));
  if ("scores" in ballot) return Object.entries(ballot.scores);
  if ("answers" in ballot) return Object.entries(ballot.answers);
  return Object.entries("dots" in ballot ? ballot.dots : ballot.votes).filter(([, amount]) => amount > 0);
}

const canonical = (ballot: BallotContent): string =>
  JSON.stringify([...partsOf(ballot)].sort(([first], [second]) => (first < second ? -1 : 1)));

const highestFirst = (parts: readonly Part<number>[]) => [...parts].sort(([, first], [, second]) => second - first);

function rankingInWords(tiers: readonly (readonly string[])[], name: (option: string) => string): string {
  let place = 1;
  return tiers
    .map((tier) => {
      const words = `${place}. ${joinWords(tier.map(name))}${tier.length > 1 ? " tied" : ""}`;
      place += tier.length;
      return words;
    })
    .join(", ");
}

/** What somebody does who gives an answer, before the names of options. */
const ANSWER_WORDS = {
  support: "support",
  abstain: "abstain on",
  object: "object to",
  block: "block",
} as const satisfies Record<ConsentAnswer, string>;

function answersInWords(answers: Readonly<Record<string, ConsentAnswer>>, name: (option: string) => string): string {
  return (Object.keys(ANSWER_WORDS) as ConsentAnswer[])
    .map((answer) => ({ answer, options: Object.keys(answers).filter((option) => answers[option] === answer) }))
    .filter(({ options }) => options.length > 0)
    .map(({ answer, options }) => `${ANSWER_WORDS[answer]} ${joinWords(options.map(name))}`)
    .join("; ");
}
