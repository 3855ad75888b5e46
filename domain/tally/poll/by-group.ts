import { type Amount, fraction, fromAmount, plus, shareOf, toAmount, ZERO } from "../amount";
import { type BallotGroup, profileOf } from "../ballots/profile";
import type { BallotLimits, BallotType, OptionKey } from "../ballots/types";
import { mostPoints } from "../methods/parts/grades";
import { countBy, type TallyMethodId } from "../registry";
import type { FigureId } from "../types";

export type GroupTallyInput = {
  readonly ballotType: BallotType;
  readonly optionKeys: readonly OptionKey[];
  readonly limits?: BallotLimits;
  /** Packed ballots with the delegation (or other group) they belong to. */
  readonly ballots: Iterable<BallotGroup & { readonly group: string }>;
};

/**
 * One group's ballots. `rows` are by weight, in the poll's order: first choices (a tied first tier split equally), approvals or support as
 * shares of the ballots counted; points as shares of the most that one option could get; dots or votes bought as shares of all given.
 */
export type GroupTally = {
  readonly group: string;
  readonly cast: number;
  readonly counted: number;
  readonly blank: number;
  readonly figure: FigureId;
  readonly rows: readonly { readonly option: OptionKey; readonly total: Amount; readonly share: Amount }[];
};

/** The same ballots group by group, sorted by group. Groups add up to the whole exactly. Suppressing small groups is for the caller to decide. */
export function tallyByGroup({ ballots, ...input }: GroupTallyInput): readonly GroupTally[] {
  const byGroup = new Map<string, BallotGroup[]>();
  for (const ballot of ballots) {
    const members = byGroup.get(ballot.group);
    if (members) members.push(ballot);
    else byGroup.set(ballot.group, [ballot]);
  }
  return [...byGroup.keys()].sort().map((group) => tallyGroup(group, input, byGroup.get(group)!));
}

/** What a group's rows count, by which method, and what their shares are of. */
const COUNTED = {
  plurality: { method: "plurality", figure: "votes", of: "ballots" },
  approval: { method: "approval", figure: "approvals", of: "ballots" },
  ranked: { method: "plurality", figure: "votes", of: "ballots" },
  score: { method: "score", figure: "points", of: "most" },
  cumulative: { method: "cumulative", figure: "dots", of: "given" },
  quadratic: { method: "quadratic", figure: "votes", of: "given" },
  consent: { method: "consent", figure: "votes", of: "ballots" },
} as const satisfies Record<BallotType, { method: TallyMethodId; figure: FigureId; of: "ballots" | "most" | "given" }>;

type Input = Omit<GroupTallyInput, "ballots">;

function tallyGroup(group: string, { ballotType, optionKeys, limits }: Input, ballots: readonly BallotGroup[]): GroupTally {
  const profile = profileOf(ballotType, optionKeys, ballots, limits);
  const { method, figure, of } = COUNTED[ballotType];
  const amounts = countBy(method, profile).figures.map((row) => ({ option: row.option, total: row.amounts[figure]! }));
  const totals = amounts.map(({ total }) => fromAmount(total));
  const whole = { ballots: fraction(profile.counted.weight), most: mostPoints(profile), given: totals.reduce(plus, ZERO) }[of];
  return {
    group,
    cast: profile.counted.ballots + profile.blank.ballots,
    counted: profile.counted.ballots,
    blank: profile.blank.ballots,
    figure,
    rows: amounts.map((row, index) => ({ ...row, share: toAmount(shareOf(totals[index]!, whole)) })),
  };
}
