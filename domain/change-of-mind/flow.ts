import { DomainError } from "../kernel";
import { type BallotLimits, type BallotType, isCanonical, MAX_AMOUNT, type OptionKey } from "../tally";

/** One elector in both rounds. A packed ballot is null when the elector cast none in that round. */
export type ElectorPair = {
  readonly opening: Uint8Array | null;
  readonly final: Uint8Array | null;
  /** The delegation the elector votes for or sits in, if any. */
  readonly delegation: string | null;
  /** A positive whole number; 1 unless stated. */
  readonly weight?: number;
};

export type ChangeInput = {
  /** The options of the final round, and those of the opening one where options came in between. */
  readonly optionKeys: readonly OptionKey[];
  readonly openingKeys?: readonly OptionKey[];
  readonly openingType: BallotType;
  readonly finalType: BallotType;
  readonly electors: Iterable<ElectorPair>;
};

/** A first choice: one option, or null for a blank ballot and for a first place shared by several options. */
export type FirstChoice = OptionKey | null;

export type FlowCell = { readonly from: FirstChoice; readonly to: FirstChoice; readonly electors: number; readonly weight: number };

export type MindCounts = {
  /** Electors who cast a ballot in both rounds; the next three add up to it. */
  readonly both: number;
  /** The same single option first in both. */
  readonly stayed: number;
  /** Another first choice, or one where there was none, or none where there was one. */
  readonly moved: number;
  /** No single first choice in either. */
  readonly undecided: number;
  /** Electors who cast a ballot in one round only; they appear in no cell. */
  readonly openingOnly: number;
  readonly finalOnly: number;
};

/** Where first choices went from the opening ballot to the final one. */
export type Flow = MindCounts & {
  /** Rows and columns: every option in the final poll's order, then null. */
  readonly choices: readonly FirstChoice[];
  /** Options that the opening ballot did not have: nobody could come from them. Absent where both had the same. */
  readonly later?: readonly OptionKey[];
  /** Every cell with an elector in it, row by row. */
  readonly cells: readonly FlowCell[];
  /** Sorted by delegation; electors without one come last. */
  readonly byDelegation: readonly (MindCounts & { readonly delegation: string | null })[];
};

/** Why the change between two rounds cannot be told, or null when it can: both need one first choice per ballot. */
export function refusalToCompare(openingType: BallotType, finalType: BallotType): DomainError | null {
  const unfit = [openingType, finalType].find((ballotType) => ballotType === "approval" || ballotType === "consent");
  if (unfit === undefined) return null;
  const label = unfit === "approval" ? "Approval" : "Consent";
  return new DomainError("invalid", `${label} ballots name no first choice, so nobody can be said to have moved between options.`);
}

/** Matches each elector's first choice in the opening round with the one in the final round. Throws `refusalToCompare`, and `invalid-ballot`. */
export function flowOf({ optionKeys, openingKeys = optionKeys, openingType, finalType, electors }: ChangeInput): Flow {
  const refusal = refusalToCompare(openingType, finalType);
  if (refusal) throw refusal;
  const choices: readonly FirstChoice[] = [...optionKeys, null];
  const later = optionKeys.filter((option) => !openingKeys.includes(option));
  const cells = choices.map((from) => choices.map((to) => ({ from, to, electors: 0, weight: 0 })));
  const whole = emptyCounts();
  const delegations = new Map<string | null, Tally>();
  for (const { opening, final, delegation, weight = 1 } of electors) {
    if (!Number.isSafeInteger(weight) || weight < 1)
      throw new DomainError("invalid", "A ballot's weight must be a positive whole number.", { weight });
    if (!delegations.has(delegation)) delegations.set(delegation, emptyCounts());
    const counts = [whole, delegations.get(delegation)!];
    if (!opening || !final) {
      if (opening) for (const count of counts) count.openingOnly += 1;
      if (final) for (const count of counts) count.finalOnly += 1;
      continue;
    }
    const from = firstChoice(opening, openingKeys, openingType);
    const to = firstChoice(final, optionKeys, finalType);
    const cell = cells[choices.indexOf(from)]![choices.indexOf(to)]!;
    cell.electors += 1;
    cell.weight += weight;
    for (const count of counts) {
      count.both += 1;
      count[from !== to ? "moved" : from === null ? "undecided" : "stayed"] += 1;
    }
  }
  const came = later.length > 0 ? { later } : {};
  return {
    choices,
    ...came,
    cells: cells.flat().filter((cell) => cell.electors > 0),
    ...whole,
    byDelegation: sortDelegations(delegations),
  };
}

type Tally = { -readonly [Key in keyof MindCounts]: number };

const emptyCounts = (): Tally => ({ both: 0, stayed: 0, moved: 0, undecided: 0, openingOnly: 0, finalOnly: 0 });

/** The one option that stands above all others on the ballot, or null. Throws `invalid-ballot`. */
export function firstChoice(packed: Uint8Array, optionKeys: readonly OptionKey[], ballotType: BallotType): FirstChoice {
  if (!isCanonical(packed, ballotType, optionKeys.length, WIDEST))
    throw new DomainError("invalid-ballot", "These bytes are not a ballot of this poll.");
  if (ballotType === "plurality") return optionKeys[packed[0]!] ?? null;
  const best = ballotType === "ranked" ? 1 : Math.max(...packed);
  const index = packed.indexOf(best);
  return best === 0 || index === -1 || index !== packed.lastIndexOf(best) ? null : optionKeys[index]!;
}

/** A round's own limits were kept when its ballots were cast. */
const WIDEST: BallotLimits = { maximumChoices: null, maximumScore: MAX_AMOUNT, budget: Number.MAX_SAFE_INTEGER };

function sortDelegations(delegations: ReadonlyMap<string | null, Tally>): Flow["byDelegation"] {
  return [...delegations]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([delegation, counts]) => ({ delegation, ...counts }));
}
