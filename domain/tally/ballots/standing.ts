import { addChoices, type ChoiceCounter, type FirstChoices, noChoices, sameSet } from "./choice-counter";
import { orderOfBytes, UNRANKED } from "./columns";
import type { Flows } from "./flows";
import { type BallotBlock, BLOCK_ROWS, type Profile } from "./profile";

/** Keeps how every ballot stands, so that when options leave only the ballots that move are looked at. */
export function countPlainly(profile: Profile): ChoiceCounter {
  let last: Standing | undefined;
  const standingAmong = (isIn: Uint8Array): Standing => {
    if (!last || !sameSet(last.isIn, isIn)) last = stand(profile, isIn);
    return last;
  };
  return {
    addAmong: (isIn, to) => addChoices(standingAmong(isIn).choices, to),
    addWithout(isIn, leaving, to, flows) {
      const standing = standingAmong(isIn);
      leave(profile, standing, leaving, flows);
      addChoices(standing.choices, to);
    },
  };
}

/** What every row puts first among the options that are in, and the sums over all rows. `leave` changes it. */
type Standing = { readonly isIn: Uint8Array; readonly blocks: readonly BlockStanding[]; readonly choices: FirstChoices };

/** Per row of a block: the best place, how many options share it, and the one that has it, `SEVERAL` or `NOBODY`. */
type BlockStanding = { readonly best: Uint8Array; readonly tied: Uint8Array; readonly holder: Uint8Array };

const SEVERAL = 255;
const NOBODY = 254;

/** Rows of a block by number; only the first `length` count. */
type Rows = { readonly numbers: Uint16Array; length: number };

function stand({ ballotType, limits, optionKeys, blocks }: Profile, isIn: Uint8Array): Standing {
  const order = orderOfBytes(ballotType, limits);
  const standing: Standing = {
    isIn: isIn.slice(),
    blocks: blocks.map(({ rows }) => ({ best: new Uint8Array(rows), tied: new Uint8Array(rows), holder: new Uint8Array(rows) })),
    choices: noChoices(optionKeys.length),
  };
  for (const [index, block] of blocks.entries()) {
    const every = { numbers: EVERY_ROW, length: block.rows };
    look(standing, block, standing.blocks[index]!, every, order);
    add(standing, block, standing.blocks[index]!, every, order, 1);
  }
  return standing;
}

function leave(profile: Profile, standing: Standing, leaving: readonly number[], flows: Flows): void {
  const order = orderOfBytes(profile.ballotType, profile.limits);
  const moving: Rows = { numbers: new Uint16Array(BLOCK_ROWS), length: 0 };
  const before = { best: new Uint8Array(BLOCK_ROWS), tied: new Uint8Array(BLOCK_ROWS) };
  for (const [index, block] of profile.blocks.entries()) {
    const rows = standing.blocks[index]!;
    findRows(block, rows, leaving, order, moving);
    for (const option of leaving) standing.isIn[option] = 1;
    add(standing, block, rows, moving, order, -1);
    before.best.set(rows.best);
    before.tied.set(rows.tied);
    for (const option of leaving) standing.isIn[option] = 0;
    look(standing, block, rows, moving, order);
    add(standing, block, rows, moving, order, 1);
    addFlows(standing, block, { before, after: rows, moving, leaving, order }, flows);
  }
  for (const option of leaving) standing.isIn[option] = 0;
}

const EVERY_ROW = Uint16Array.from({ length: BLOCK_ROWS }, (_, row) => row);

/** Finds the best place of each row anew. */
function look({ isIn }: Standing, { columns }: BallotBlock, { best, tied, holder }: BlockStanding, rows: Rows, order: Uint8Array): void {
  const { numbers, length } = rows;
  for (let at = 0; at < length; at++) best[numbers[at]!] = UNRANKED;
  for (let at = 0; at < length; at++) tied[numbers[at]!] = 0;
  for (let at = 0; at < length; at++) holder[numbers[at]!] = NOBODY;
  for (const [option, column] of columns.entries())
    if (isIn[option] === 1)
      for (let at = 0; at < length; at++) {
        // Without branches, which would be guessed wrong on most ballots. `better` is -1 where the place is better, else 0.
        const row = numbers[at]!;
        const lead = order[column[row]!]! - best[row]!;
        const better = lead >> 31;
        best[row]! += lead & better;
        tied[row] = (tied[row]! & ~better) + (better & 1) + (~(lead | -lead) >>> 31);
        holder[row] = (holder[row]! & ~better) | (option & better);
      }
  for (let at = 0; at < length; at++) {
    const row = numbers[at]!;
    if (best[row] === UNRANKED) tied[row] = 0;
    else if (tied[row]! > 1) holder[row] = SEVERAL;
  }
}

/** Adds rows to the sums, or with a sign of -1 takes them away. */
function add(
  { isIn, choices: { weights: sums, sizes } }: Standing,
  { columns, weights, ballots }: BallotBlock,
  { best, tied, holder }: BlockStanding,
  { numbers, length }: Rows,
  order: Uint8Array,
  sign: 1 | -1,
): void {
  for (let at = 0; at < length; at++) {
    const row = numbers[at]!;
    const weight = weights ? sign * weights[row]! : sign;
    const size = sizes[tied[row]!]!;
    size.weight += weight;
    size.ballots += ballots ? sign * ballots[row]! : sign;
    if (holder[row]! < NOBODY) sums[holder[row]! * sizes.length + 1]! += weight;
    else if (holder[row] === SEVERAL)
      for (let option = 0; option < columns.length; option++)
        if (isIn[option] === 1 && order[columns[option]![row]!] === best[row]) sums[option * sizes.length + tied[row]!]! += weight;
  }
}

/** Rows that put an option first that leaves. */
function findRows(
  { columns }: BallotBlock,
  { best, holder }: BlockStanding,
  leaving: readonly number[],
  order: Uint8Array,
  found: Rows,
): void {
  const isLeaving = new Uint8Array(256);
  for (const option of leaving) isLeaving[option] = 1;
  let length = 0;
  for (let row = 0; row < holder.length; row++) {
    const leaves =
      holder[row] === SEVERAL ? leaving.some((option) => order[columns[option]![row]!] === best[row]) : isLeaving[holder[row]!] === 1;
    found.numbers[length] = row;
    if (leaves) length++;
  }
  found.length = length;
}

type Move = {
  readonly before: Omit<BlockStanding, "holder">;
  readonly after: BlockStanding;
  readonly moving: Rows;
  readonly leaving: readonly number[];
  readonly order: Uint8Array;
};

/**
 * Each of the options that leave had one part of the ballot; it goes in equal parts to those that the ballot puts first now,
 * whether these were first already or not.
 */
function addFlows({ isIn }: Standing, { columns, weights }: BallotBlock, move: Move, flows: Flows): void {
  const { before, after, moving, leaving, order } = move;
  for (let at = 0; at < moving.length; at++) {
    const row = moving.numbers[at]!;
    const weight = weights ? weights[row]! : 1;
    const parts = before.tied[row]! * Math.max(1, after.tied[row]!);
    for (const from of leaving) {
      if (order[columns[from]![row]!] !== before.best[row]) continue;
      if (after.holder[row]! === NOBODY) flows.add(from, columns.length, parts, weight);
      else if (after.holder[row]! !== SEVERAL) flows.add(from, after.holder[row]!, parts, weight);
      else
        for (let to = 0; to < columns.length; to++)
          if (isIn[to] === 1 && order[columns[to]![row]!] === after.best[row]) flows.add(from, to, parts, weight);
    }
  }
}
