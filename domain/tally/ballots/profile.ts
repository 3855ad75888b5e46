import { DomainError } from "../../kernel";
import { codecOf } from "./codecs/codecs";
import { columnsOf } from "./columns";
import { isBlank, packBallot } from "./packing";
import { type Ballot, type BallotLimits, type BallotType, DEFAULT_BALLOT_LIMITS, MAX_COUNTED_OPTIONS, type OptionKey } from "./types";

/** Equal ballots taken together: how many there are and what they weigh in all. */
export type BallotGroup = { readonly packed: Uint8Array; readonly ballots: number; readonly weight: number };

export type BallotCount = { readonly ballots: number; readonly weight: number };

/** Up to `BLOCK_ROWS` rows of equal or different ballots, column by column. */
export type BallotBlock = {
  readonly rows: number;
  /** One per column, `BLOCK_ROWS` long; what they hold is said in `columnsOf`. All lie in `bytes`, one after the other. */
  readonly columns: readonly Uint8Array[];
  readonly bytes: Uint8Array;
  /** Weight of each row; null: every row weighs 1. */
  readonly weights: Float64Array | null;
  /** Number of ballots in each row; null: every row is one ballot. */
  readonly ballots: Float64Array | null;
};

/** Every ballot of a round, ready to count; blank ones are set apart. Rows of weight 1 and other rows are in different blocks. */
export type Profile = {
  readonly ballotType: BallotType;
  readonly optionKeys: readonly OptionKey[];
  readonly limits: BallotLimits;
  readonly blocks: readonly BallotBlock[];
  readonly counted: BallotCount;
  readonly blank: BallotCount;
};

export const BLOCK_ROWS = 4096;

export type ProfileBuilder = {
  /**
   * Adds ballots with the same canonical bytes; `weight` is what they weigh together. The bytes are copied.
   * Throws `invalid` or `invalid-ballot`.
   */
  readonly add: (packed: Uint8Array, ballots?: number, weight?: number) => void;
  /** Throws `too-large` when the weights cannot be added exactly. */
  readonly finish: () => Profile;
};

/** Takes ballots one after the other, for any number of them. Throws `invalid` or `too-many` on options that cannot be counted. */
export function buildProfile(
  ballotType: BallotType,
  optionKeys: readonly OptionKey[],
  limits: BallotLimits = DEFAULT_BALLOT_LIMITS,
): ProfileBuilder {
  checkOptions(optionKeys);
  const codec = codecOf(ballotType);
  const options = optionKeys.length;
  const width = codec.width(options);
  const { count, fill } = columnsOf(ballotType, options);
  const single = openBlocks(count, false);
  const heavy = openBlocks(count, true);
  const counted = { ballots: 0, weight: 0 };
  const blank = { ballots: 0, weight: 0 };
  return {
    add(packed, ballots = 1, weight = ballots) {
      if (!isPositiveInteger(ballots) || !isPositiveInteger(weight))
        throw new DomainError("invalid", "A ballot's weight must be a positive whole number.", { ballots, weight });
      if (packed.length !== width || !codec.isCanonical(packed, options, limits))
        throw new DomainError("invalid-ballot", "A stored ballot does not belong to this poll.");
      const into = isBlank(packed, ballotType) ? blank : counted;
      into.ballots += ballots;
      into.weight += weight;
      if (into === counted) (ballots === 1 && weight === 1 ? single : heavy).add(packed, ballots, weight, fill);
    },
    finish() {
      if (!Number.isSafeInteger(counted.weight + blank.weight))
        throw new DomainError("too-large", "The ballots weigh more than can be added exactly.");
      return { ballotType, optionKeys, limits, blocks: [...single.blocks, ...heavy.blocks], counted, blank };
    },
  };
}

/** Checks and collects a round's ballots. Weights are positive whole numbers, so that every sum is exact. Throws what `buildProfile` throws. */
export function profileOf(
  ballotType: BallotType,
  optionKeys: readonly OptionKey[],
  groups: Iterable<BallotGroup>,
  limits: BallotLimits = DEFAULT_BALLOT_LIMITS,
): Profile {
  const builder = buildProfile(ballotType, optionKeys, limits);
  for (const { packed, ballots, weight } of groups) builder.add(packed, ballots, weight);
  return builder.finish();
}

/** Packs ballots that are still objects. Weight and number of copies default to 1. */
export function packBallots(
  ballots: Iterable<{ readonly ballot: Ballot; readonly weight?: number; readonly copies?: number }>,
  optionKeys: readonly OptionKey[],
  limits: BallotLimits = DEFAULT_BALLOT_LIMITS,
): readonly BallotGroup[] {
  return Array.from(ballots, ({ ballot, weight = 1, copies = 1 }) => ({
    packed: packBallot(ballot, optionKeys, limits),
    ballots: copies,
    weight: weight * copies,
  }));
}

type Fill = (packed: Uint8Array, columns: readonly Uint8Array[], row: number) => void;
type OpenBlock = { -readonly [Key in keyof BallotBlock]: BallotBlock[Key] };

function openBlocks(columnCount: number, isWeighted: boolean) {
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | undefined;
  const next = (): OpenBlock => {
    const bytes = new Uint8Array(columnCount * BLOCK_ROWS);
    const columns = Array.from({ length: columnCount }, (_, column) => bytes.subarray(column * BLOCK_ROWS, (column + 1) * BLOCK_ROWS));
    const numbers = () => (isWeighted ? new Float64Array(BLOCK_ROWS) : null);
    const block = { rows: 0, columns, bytes, weights: numbers(), ballots: numbers() };
    blocks.push(block);
    return block;
  };
  return {
    blocks: blocks as readonly BallotBlock[],
    add(packed: Uint8Array, ballots: number, weight: number, fill: Fill) {
      if (!open || open.rows === BLOCK_ROWS) open = next();
      fill(packed, open.columns, open.rows);
      if (isWeighted) {
        open.weights![open.rows] = weight;
        open.ballots![open.rows] = ballots;
      }
      open.rows++;
    },
  };
}

function checkOptions(optionKeys: readonly OptionKey[]): void {
  if (optionKeys.length === 0) throw new DomainError("invalid", "A poll needs at least one option.");
  if (optionKeys.length > MAX_COUNTED_OPTIONS)
    throw new DomainError("too-many", `At most ${MAX_COUNTED_OPTIONS} options can be counted.`, {
      options: optionKeys.length,
      maximum: MAX_COUNTED_OPTIONS,
    });
  if (new Set(optionKeys).size !== optionKeys.length) throw new DomainError("invalid", "A poll names one option twice.");
}

const isPositiveInteger = (value: number): boolean => Number.isSafeInteger(value) && value > 0;
