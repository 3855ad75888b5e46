import { type Amount, fraction, fromAmount, shareOf, toAmount } from "./amount";
import { type BallotGroup, profileOf } from "./ballots/profile";
import type { BallotType, OptionKey } from "./ballots/types";
import { tallyMethods } from "./registry";
import { DEFAULT_TALLY_SETTINGS, type TallyMethodId } from "./types";

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
  readonly figure: "votes" | "approvals";
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

const METHOD = { plurality: "plurality", approval: "approval", ranked: "plurality" } as const satisfies Record<BallotType, TallyMethodId>;

function tallyGroup(group: string, ballotType: BallotType, optionKeys: readonly OptionKey[], ballots: readonly BallotGroup[]): GroupTally {
  const profile = profileOf(ballotType, optionKeys, ballots);
  const method = METHOD[ballotType];
  const whole = fraction(profile.counted.weight);
  return {
    group,
    cast: profile.counted.ballots + profile.blank.ballots,
    counted: profile.counted.ballots,
    blank: profile.blank.ballots,
    figure: method === "approval" ? "approvals" : "votes",
    rows: tallyMethods[method].count(profile, DEFAULT_TALLY_SETTINGS).figures.map(({ option, support }) => ({
      option,
      total: support,
      share: toAmount(shareOf(fromAmount(support), whole)),
    })),
  };
}
