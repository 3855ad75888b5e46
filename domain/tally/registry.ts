import { DomainError } from "../kernel";
import type { Profile } from "./ballots/profile";
import type { BallotType } from "./ballots/types";
import { approval } from "./methods/approval";
import { borda } from "./methods/borda";
import { consent } from "./methods/consent";
import { copeland } from "./methods/copeland";
import { cumulative } from "./methods/cumulative";
import { irv } from "./methods/irv";
import { kemenyYoung } from "./methods/kemeny-young";
import { majorityJudgment } from "./methods/majority-judgment";
import { minimax } from "./methods/minimax";
import { plurality } from "./methods/plurality";
import { quadratic } from "./methods/quadratic";
import { rankedPairs } from "./methods/ranked-pairs";
import { schulze } from "./methods/schulze";
import { score } from "./methods/score";
import { star } from "./methods/star";
import { stv } from "./methods/stv";
import { type Count, DEFAULT_TALLY_SETTINGS, type TallyMethod, type TallySettings } from "./types";

/** Every way of counting by its name, in the order in which they are offered. */
export const tallyMethods = {
  plurality,
  approval,
  score,
  star,
  "majority-judgment": majorityJudgment,
  borda,
  irv,
  schulze,
  "ranked-pairs": rankedPairs,
  copeland,
  minimax,
  "kemeny-young": kemenyYoung,
  stv,
  cumulative,
  quadratic,
  consent,
} as const satisfies Record<string, TallyMethod>;

export type TallyMethodId = keyof typeof tallyMethods;
export const TALLY_METHOD_IDS = Object.keys(tallyMethods) as [TallyMethodId, ...TallyMethodId[]];

export type TallyResult = Count & { readonly method: TallyMethodId };

export const tallyMethod = (id: TallyMethodId): TallyMethod => tallyMethods[id];

/** Counts a profile. Throws `invalid` where the method refuses it. */
export function countBy(id: TallyMethodId, profile: Profile, settings: TallySettings = DEFAULT_TALLY_SETTINGS): TallyResult {
  const refusal = refusalToTally([id], profile.ballotType) ?? refusalOf(id, profile);
  if (refusal) throw refusal;
  return { method: id, ...tallyMethod(id).count(profile, settings) };
}

/** The methods that can count ballots of this type, in the registry's order. */
export function methodsFor(ballotType: BallotType): readonly TallyMethodId[] {
  return TALLY_METHOD_IDS.filter((id) => tallyMethod(id).ballotTypes.includes(ballotType));
}

/** Why these methods cannot count ballots of this type, or null when they can. */
export function refusalToTally(methods: readonly TallyMethodId[], ballotType: BallotType): DomainError | null {
  if (methods.length === 0) return new DomainError("invalid", "A poll needs at least one method of counting.");
  const unfit = methods.find((id) => !methodsFor(ballotType).includes(id));
  return unfit === undefined
    ? null
    : new DomainError("invalid", `${tallyMethods[unfit].label} cannot count ${ballotType} ballots.`, { method: unfit, ballotType });
}

/** Why a method refuses this very profile, or null. */
export function refusalOf(id: TallyMethodId, profile: Profile): DomainError | null {
  const refusal = tallyMethod(id).refusal?.(profile) ?? null;
  return refusal === null ? null : new DomainError("invalid", refusal, { method: id });
}
