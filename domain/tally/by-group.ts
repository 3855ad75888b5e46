import { type Amount, fraction, fromAmount, shareOf, toAmount } from "./amount";
import { type BallotGroup, profileOf } from "./ballots/profile";
import type { BallotType, OptionKey } from "./ballots/types";
import { countBy, type TallyMethodId } from "./registry";
import type { FigureId } from "./types";

export type GroupTallyInput = {
  readonly ballotType: BallotType;
  readonly optionKeys: readonly OptionKey[];
  /** Packed ballots with the delegation (or other group) they belong to. */
  readonly ballots: Iterable<BallotGroup & { readonly group: string }>;
};

/** One group's ballots. `rows` are first choices (a tied first tier split equally) or approvals, by weight, in the poll's order. */
export type GroupTally = {
  readonly group: string;
  readonly cast: number;
  readonly counted: number;
  readonly blank: number;
  readonly figure: FigureId;
  readonly rows: readonly { readonly option: OptionKey; readonly total: Amount; readonly share: Amount }[];
};

/** The same ballots group by group, sorted by group. Groups add up to the whole exactly. Suppressing small groups is for the caller to decide. */
export function tallyByGroup({ ballotType, optionKeys, ballots }: GroupTallyInput): readonly GroupTally[] {
  const byGroup = new Map<string, BallotGroup[]>();
  for (const ballot of ballots) {
    const members = byGroup.get(ballot.group);
    if (members) members.push(ballot);
    else byGroup.set(ballot.group, [ballot]);
  }
  return [...byGroup.keys()].sort().map((group) => tallyGroup(group, ballotType, optionKeys, byGroup.get(group)!));
}

const METHOD = {
  plurality: "plurality",
  approval: "approval",
  ranked: "plurality",
  score: "score",
  cumulative: "cumulative",
  quadratic: "quadratic",
  consent: "consent",
} as const satisfies Record<BallotType, TallyMethodId>;

const FIGURE = {
  plurality: "votes",
  approval: "approvals",
  ranked: "votes",
  score: "points",
  cumulative: "dots",
  quadratic: "votes",
  consent: "votes",
} as const satisfies Record<BallotType, FigureId>;

function tallyGroup(group: string, ballotType: BallotType, optionKeys: readonly OptionKey[], ballots: readonly BallotGroup[]): GroupTally {
  const profile = profileOf(ballotType, optionKeys, ballots);
  const method = METHOD[ballotType];
  const whole = fraction(profile.counted.weight);
  return {
    group,
    cast: profile.counted.ballots + profile.blank.ballots,
    counted: profile.counted.ballots,
    blank: profile.blank.ballots,
    figure: FIGURE[ballotType],
    rows: countBy(method, profile).figures.map(({ option, support }) => ({
      option,
      total: support,
      share: toAmount(shareOf(fromAmount(support), whole)),
    })),
  };
}
