import { fraction, minus, shareOf, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";
import type { OptionKey } from "../ballots/types";
import type { STAGE_STATUSES, StagesStep } from "../steps";
import { tiersOfWays, waysStep } from "../ties/ways";
import { followStages } from "../transferable/follow";
import { type Choice, countScottish, type ScottishCount, type Stage } from "../transferable/stages";
import type { Count, TallyMethod, TallySettings } from "../types";
import { countOf } from "./parts/ranking";

/**
 * Single transferable vote by the Scottish rules: Droop quota floor(votes / (seats + 1)) + 1; surpluses go on from all papers at
 * surplus × value / votes, cut to five decimals, the largest first; else the option with the fewest votes is excluded.
 * Conventions: ties by the most recent earlier stage at which the votes differed, then the poll's tie-break, then in every way; a
 * ballot that ties options splits its value equally between them, exactly; options without votes are excluded together.
 */
export const stv: TallyMethod = {
  label: "Single transferable vote",
  says: "Options that reach a quota of votes are elected; their surplus, and the votes of options that are excluded, go on to the next options ranked.",
  ballotTypes: ["ranked", "score"],
  source: {
    title: "The Scottish Local Government Elections Order 2007, schedule 1, rules 45–52",
    url: "https://www.legislation.gov.uk/ssi/2007/42/schedule/1/made",
  },
  supportSays: (option, votes) => `${option} has ${votes} when its place is decided`,
  severalSeats: true,
  weighs: "eliminations",
  count,
};

function count(profile: Profile, { seats, tieBreak }: TallySettings): Count {
  const { optionKeys, counted } = profile;
  const scottish = countScottish(profile, seats, tieBreak);
  const { ways, lastVotes } = followStages(scottish, optionKeys.length);
  const ranking = tiersOfWays(optionKeys, ways);
  const whole = fraction(counted.weight);
  const count = countOf(profile, {
    ranking,
    rankingSays:
      "Options are placed in the order in which they are elected; then those left at the end, and those excluded last before those excluded first.",
    figures: (index) => {
      const votes = toAmount(lastVotes[index]!);
      return { support: votes, amounts: { votes, share: toAmount(shareOf(lastVotes[index]!, whole)) } };
    },
    steps: [
      {
        kind: "stages",
        says: ways.several ? `${says(seats)} Where ties stay open, one of the ways is shown here.` : says(seats),
        seats,
        quota: toAmount(scottish.quota),
        stages: stagesToLast(scottish, optionKeys).map((stage) => showStage(stage, optionKeys)),
      },
      ...waysStep(optionKeys, ways, seats),
    ],
  });
  return { ...count, winners: counted.weight > 0 ? optionKeys.filter((_, index) => ways.best[index]! <= seats) : [] };
}

const says = (seats: number): string =>
  `${seats === 1 ? "One option is" : `${seats} options are`} to be elected. The quota is the smallest number of votes that no more options than that can reach.`;

/** One way to show: of options that tie, the first by key, so that it does not depend on the order of options. */
function stagesToLast({ first, choose, next }: ScottishCount, optionKeys: readonly OptionKey[]): readonly Stage[] {
  const stages = [first];
  const pick = ({ of }: NonNullable<Choice>) => of.toSorted(([a], [b]) => (optionKeys[a!]! < optionKeys[b!]! ? -1 : 1))[0]!;
  for (let choice = choose(first); choice !== null; choice = choose(stages.at(-1)!))
    stages.push(next(stages.at(-1)!, choice.kind, pick(choice)));
  return stages;
}

function showStage(stage: Stage, optionKeys: readonly OptionKey[]): StagesStep["stages"][number] {
  const names = (options: readonly number[]) => options.map((option) => optionKeys[option]!);
  const elected = stage.elected.flat();
  const status = (option: number): (typeof STAGE_STATUSES)[number] =>
    elected.includes(option) ? "elected" : stage.continuing[option] === 1 ? "continuing" : "excluded";
  const excluded = stage.excluded.length > (stage.before?.excluded.length ?? 0) ? stage.excluded.at(-1)! : [];
  return {
    number: stage.number,
    says: stageSays(stage, excluded.length),
    from: stage.from === null ? null : optionKeys[stage.from]!,
    reason: stage.reason,
    transferValue: stage.transferValue && toAmount(stage.transferValue),
    rows: optionKeys.map((option, index) => ({
      option,
      votes: toAmount(stage.votes[index]!),
      change: toAmount(stage.before ? minus(stage.votes[index]!, stage.before.votes[index]!) : stage.votes[index]!),
      status: status(index),
    })),
    exhausted: toAmount(stage.exhausted),
    lost: toAmount(stage.lost),
    elected: names(stage.electedNow),
    excluded: names(excluded),
  };
}

function stageSays({ reason, electedNow, open }: Stage, excluded: number): string {
  if (open.length > 0) return "The options left without votes are more than the seats left: any of them can be elected.";
  const happened =
    reason === "first-preferences"
      ? "Each ballot counts for the option it puts first."
      : reason === "surplus"
        ? "Votes above the quota go on: every paper of the elected option moves to its next choice at a reduced value."
        : excluded > 1
          ? "The options without votes are excluded."
          : "The option with the fewest votes is excluded, and its papers move to their next choices at the value they have.";
  if (electedNow.length === 0) return happened;
  return `${happened} ${electedNow.length === 1 ? "One option is" : `${electedNow.length} options are`} elected.`;
}
