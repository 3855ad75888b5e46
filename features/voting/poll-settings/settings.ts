import type { PollSettings, PollView } from "@/contracts/voting/polls";
import type { BallotType, DecisionRule, TallyMethodId } from "@/domain/tally";
import { plural } from "@/lib/format";
import type { MethodChoice, RuleChoice } from "./choices";

export type Settings = Omit<PollSettings, "rule"> & { readonly rule: DecisionRule };

/** A poll's settings as they are saved now. */
export function settingsOf(poll: PollView): Settings {
  const { ballotType, limits, seats, rule, quorum, tieBreak, electorate, secrecy } = poll;
  return {
    ballotType,
    methods: [...poll.methods] as TallyMethodId[],
    limits,
    seats,
    rule,
    quorum,
    tieBreak: tieBreak.kind === "earlier-round" ? { kind: tieBreak.kind } : tieBreak,
    electorate,
    secrecy,
  };
}

/** Why a poll with these terms cannot be secret, or null. The server has the same rule. */
export function refusalOfSecrecy({ secrecy, electorate, rule }: Pick<Settings, "secrecy" | "electorate" | "rule">): string | null {
  if (secrecy === "named") return null;
  if (electorate !== "participants") return "A secret ballot is cast by people, each in person: let people vote, and no delegation.";
  if (rule.id === "consensus" || rule.id === "veto") return "The rule of this vote asks who is against, by name. Choose another one first.";
  return null;
}

export const sameSettings = (first: Settings, second: Settings): boolean => JSON.stringify(first) === JSON.stringify(second);

/** With another type of ballot, counted by those methods already chosen that can, else by the usual one. */
export function withBallotType(settings: Settings, ballotType: BallotType, methods: readonly MethodChoice[]): Settings {
  const able = methods.filter(({ ballotTypes }) => ballotTypes.includes(ballotType)).map(({ id }) => id);
  const kept = settings.methods.filter((method) => able.includes(method));
  const usual = able.includes(USUAL[ballotType]) ? USUAL[ballotType] : able[0]!;
  return { ...settings, ballotType, methods: kept.length > 0 ? kept : [usual] };
}

const USUAL = {
  plurality: "plurality",
  approval: "approval",
  ranked: "schulze",
  score: "score",
  cumulative: "cumulative",
  quadratic: "quadratic",
  consent: "consent",
} as const satisfies Record<BallotType, TallyMethodId>;

/** With a method counted or no longer; the first of those left decides. */
export function withMethod(settings: Settings, method: TallyMethodId, isCounted: boolean): Settings {
  const others = settings.methods.filter((one) => one !== method);
  return { ...settings, methods: isCounted ? [...others, method] : others };
}

/** With another method that decides. */
export function withDeciding(settings: Settings, method: TallyMethodId): Settings {
  return { ...settings, methods: [method, ...settings.methods.filter((one) => one !== method)] };
}

/** With another rule, which starts from its own parameters. */
export const withRule = (settings: Settings, id: DecisionRule["id"]): Settings => ({ ...settings, rule: { id } });

/** What the settings must fit beside the rules of counting, which the domain judges. */
export type Facts = {
  readonly options: number;
  /** Why no earlier ballot can break ties, or null. */
  readonly earlierRound: string | null;
};

/** Why these settings cannot be saved, before anything is counted by them, or null. */
export function refusalToSave(settings: Settings, { options, earlierRound }: Facts): string | null {
  const { methods, ballotType, limits, seats, quorum, tieBreak, rule } = settings;
  if (methods.length === 0) return "Choose at least one way to count the ballots.";
  if (ballotType === "approval" && limits.maximumChoices !== null && !isWithin(limits.maximumChoices, 1, options))
    return `The limit on approvals is a whole number from 1 to ${options}, one for each option.`;
  if (ballotType === "score" && !isWithin(limits.maximumScore, 1, 100)) return "The highest score is a whole number from 1 to 100.";
  if (ballotType === "cumulative" && !isWithin(limits.budget, 1, 250)) return "The number of dots is a whole number from 1 to 250.";
  if (ballotType === "quadratic" && !isWithin(limits.budget, 1, 250)) return "The number of credits is a whole number from 1 to 250.";
  if (!isWithin(seats, 1, Math.max(1, options - 1)))
    return `There are ${plural(options, "option")}: from 1 to ${options - 1} of them can be elected.`;
  if (!isWithin(quorum, 0, 100)) return "The quorum is a whole percentage from 0 to 100.";
  if (tieBreak.kind === "earlier-round" && earlierRound) return earlierRound;
  const secret = refusalOfSecrecy(settings);
  if (secret) return secret;
  const { share = [1, 1], weightShare = [1, 1], blockingMinority = 1 } = rule;
  return [...share, ...weightShare, blockingMinority].every(Number.isInteger)
    ? null
    : "A share is written as a fraction such as 2/3, or as a percentage such as 55%.";
}

const isWithin = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

/** What is not used by this type of ballot goes back to what it was, so that nothing is saved that nobody saw. */
export function usedOf(settings: Settings, saved: Settings, methods: readonly MethodChoice[]): Settings {
  const { ballotType, limits } = settings;
  const electsSeveral = methods.some(({ id, severalSeats }) => severalSeats && settings.methods.includes(id));
  return {
    ...settings,
    seats: electsSeveral ? settings.seats : 1,
    limits: {
      maximumChoices: ballotType === "approval" ? limits.maximumChoices : saved.limits.maximumChoices,
      maximumScore: ballotType === "score" ? limits.maximumScore : saved.limits.maximumScore,
      budget: ballotType === "cumulative" || ballotType === "quadratic" ? limits.budget : saved.limits.budget,
    },
  };
}

/** Why no earlier ballot can break this poll's ties, or null: it takes one on the same options, of everybody who votes in this one. */
export function refusalOfEarlierRound(poll: PollView, electorate: PollSettings["electorate"], polls: readonly PollView[]): string | null {
  const before = polls.slice(
    0,
    polls.findIndex(({ key }) => key === poll.key),
  );
  const fits = before.some(
    (other) =>
      other.role !== "imported" &&
      other.optionKeys.join() === poll.optionKeys.join() &&
      (other.electorate === "both" || other.electorate === electorate),
  );
  return fits ? null : "No earlier ballot on the same options, of the same electors, can break the ties of this one.";
}

/** "2/3" and "55%" as two whole numbers, or null. */
export function readShare(text: string): readonly [number, number] | null {
  const fraction = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text);
  if (fraction) return [Number(fraction[1]), Number(fraction[2])];
  const percentage = /^\s*(\d{1,3})(?:[.,](\d))?\s*%?\s*$/.exec(text);
  if (!percentage) return null;
  return percentage[2] ? [Number(percentage[1]) * 10 + Number(percentage[2]), 1000] : [Number(percentage[1]), 100];
}

export const shareAsText = ([numerator, denominator]: readonly [number, number]): string =>
  denominator === 100 ? `${numerator}%` : `${numerator}/${denominator}`;

/** The value of a rule's parameter, its own where nothing is stated. */
export function parameterOf(rule: DecisionRule, parameter: RuleChoice["parameters"][number]) {
  return rule[parameter.id] ?? parameter.default;
}
