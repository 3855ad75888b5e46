import { DomainError } from "../kernel";
import type { BallotType } from "./ballots/types";
import { approval } from "./methods/approval";
import { plurality } from "./methods/plurality";
import { schulze } from "./methods/schulze";
import { TALLY_METHOD_IDS, type TallyMethod, type TallyMethodId } from "./types";

/** Every id has a method: forgetting one is a type error. */
export const tallyMethods = { plurality, approval, schulze } as const satisfies Record<TallyMethodId, TallyMethod>;

/** The methods that can count ballots of this type, in the registry's order. */
export function methodsFor(ballotType: BallotType): readonly TallyMethodId[] {
  return TALLY_METHOD_IDS.filter((id) => (tallyMethods[id] as TallyMethod).ballotTypes.includes(ballotType));
}

/** Why these methods cannot count ballots of this type, or null when they can. */
export function refusalToTally(methods: readonly TallyMethodId[], ballotType: BallotType): DomainError | null {
  if (methods.length === 0) return new DomainError("invalid", "A poll needs at least one method of counting.");
  const unfit = methods.find((id) => !methodsFor(ballotType).includes(id));
  return unfit === undefined
    ? null
    : new DomainError("invalid", `${tallyMethods[unfit].label} cannot count ${ballotType} ballots.`, { method: unfit, ballotType });
}
