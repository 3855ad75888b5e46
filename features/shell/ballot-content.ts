import type { BallotContent } from "@/contracts/polls";
import type { BallotType } from "@/domain/tally";
import { joinWords } from "@/lib/format";

export const BLANK = {
  plurality: { choice: null },
  approval: { approved: [] },
  ranked: { tiers: [] },
} as const satisfies Record<BallotType, BallotContent>;

export function isBlank(ballot: BallotContent): boolean {
  return optionsIn(ballot).length === 0;
}

/** Whether two ballots say the same: the order inside a tie or among approved options means nothing. */
export function sameBallot(a: BallotContent, b: BallotContent): boolean {
  return canonical(a) === canonical(b);
}

/** A ballot in words: "Bilateral pacts", "A and B", "1. A, 2. B and C tied". */
export function ballotInWords(ballot: BallotContent, name: (option: string) => string): string {
  if (isBlank(ballot)) return "a blank ballot";
  if ("choice" in ballot) return name(ballot.choice!);
  if ("approved" in ballot) return joinWords(ballot.approved.map(name));
  let place = 1;
  return ballot.tiers
    .map((tier) => {
      const words = `${place}. ${joinWords(tier.map(name))}${tier.length > 1 ? " tied" : ""}`;
      place += tier.length;
      return words;
    })
    .join(", ");
}

/** A ballot kept by the browser, if it still is one for this poll. */
export function readBallot(value: unknown, ballotType: BallotType, optionKeys: readonly string[]): BallotContent | null {
  const ballot = value as BallotContent | null | undefined;
  if (typeof ballot !== "object" || ballot === null) return null;
  const fits = SHAPES[ballotType](ballot as unknown as Readonly<Record<string, unknown>>);
  if (!fits) return null;
  const options = optionsIn(ballot);
  return new Set(options).size === options.length && options.every((option) => optionKeys.includes(option)) ? ballot : null;
}

const SHAPES = {
  plurality: ({ choice }) => choice === null || typeof choice === "string",
  approval: ({ approved }) => Array.isArray(approved),
  ranked: ({ tiers }) => Array.isArray(tiers) && tiers.every((tier) => Array.isArray(tier) && tier.length > 0),
} as const satisfies Record<BallotType, (value: Readonly<Record<string, unknown>>) => boolean>;

function optionsIn(ballot: BallotContent): readonly string[] {
  if ("choice" in ballot) return ballot.choice === null ? [] : [ballot.choice];
  return "approved" in ballot ? ballot.approved : ballot.tiers.flat();
}

function canonical(ballot: BallotContent): string {
  if ("choice" in ballot) return JSON.stringify(ballot.choice);
  return JSON.stringify("approved" in ballot ? [...ballot.approved].sort() : ballot.tiers.map((tier) => [...tier].sort()));
}
