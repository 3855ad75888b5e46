import { BEST_AT, loadPlaces, rowsToRead, TIED_AT, type Vectors } from "../vectors/vectors";
import { addChoices, type ChoiceCounter, type FirstChoices, noChoices, without } from "./choice-counter";
import type { Flows } from "./flows";
import { BLOCK_ROWS, type Profile } from "./profile";

/**
 * Over blocks of ballots that weigh 1. Every question looks at every ballot, which takes less time than finding those that move; the
 * last answers are kept, because a count is gone through again to show its rounds.
 */
export function countByVectors(profile: Profile, vectors: Vectors): ChoiceCounter {
  const answers = new Map<string, FirstChoices>();
  const among = (isIn: Uint8Array): FirstChoices => {
    const set = isIn.join("");
    const choices = answers.get(set) ?? countAmong(profile, vectors, isIn);
    answers.set(set, choices);
    if (answers.size > ANSWERS_KEPT) answers.delete(answers.keys().next().value!);
    return choices;
  };
  return {
    addAmong: (isIn, to) => addChoices(among(isIn), to),
    addWithout(isIn, leaving, to, flows) {
      const [option] = leaving;
      const before = among(isIn);
      const after = among(without(isIn, leaving));
      if (leaving.length === 1) addDifference(before, after, option!, flows);
      else addMoves(profile, vectors, isIn, leaving, flows);
      addChoices(after, to);
    },
  };
}

const ANSWERS_KEPT = 64;

function countAmong(profile: Profile, vectors: Vectors, isIn: Uint8Array): FirstChoices {
  const choices = noChoices(profile.optionKeys.length);
  const size = choices.sizes.length;
  for (const block of profile.blocks) {
    const length = rowsToRead(block);
    loadPlaces(vectors, profile, block);
    const most = findFirst(vectors, isIn, length);
    let first = 0;
    for (let tied = 1; tied <= most; tied++) {
      let parts = 0;
      for (let option = 0; option < isIn.length; option++)
        if (isIn[option] === 1) {
          const rows = vectors.countFirst(option * BLOCK_ROWS, tied, length);
          choices.weights[option * size + tied]! += rows;
          parts += rows;
        }
      addRows(choices, tied, parts / tied);
      first += parts / tied;
    }
    addRows(choices, 0, block.rows - first);
  }
  return choices;
}

function addRows({ sizes }: FirstChoices, tied: number, rows: number): void {
  sizes[tied]!.ballots += rows;
  sizes[tied]!.weight += rows;
}

/** For each row of the block loaded: its best place among the options that are in, and how many share it; the most that do. */
function findFirst({ memory, addresses, findFirst: find }: Vectors, isIn: Uint8Array, length: number): number {
  let columns = 0;
  for (let option = 0; option < isIn.length; option++) if (isIn[option] === 1) addresses[columns++] = option * BLOCK_ROWS;
  if (columns > 0) return find(columns, length);
  memory.fill(0, TIED_AT, TIED_AT + length);
  return 0;
}

/** When one option leaves, whatever the others gain comes from it. */
function addDifference(before: FirstChoices, after: FirstChoices, from: number, flows: Flows): void {
  const size = before.sizes.length;
  for (let to = 0; to < size - 1; to++)
    if (to !== from)
      for (let tied = 1; tied < size; tied++) {
        const gain = after.weights[to * size + tied]! - before.weights[to * size + tied]!;
        if (gain !== 0) flows.add(from, to, tied, gain);
      }
  flows.add(from, size - 1, 1, after.sizes[0]!.weight - before.sizes[0]!.weight);
}

/** When several leave it has to be seen on every ballot that moves whose votes they were: each had one of `shares` equal parts. */
function addMoves(profile: Profile, vectors: Vectors, isIn: Uint8Array, leaving: readonly number[], flows: Flows): void {
  const { memory } = vectors;
  const left = without(isIn, leaving);
  for (const block of profile.blocks) {
    const length = rowsToRead(block);
    loadPlaces(vectors, profile, block);
    findFirst(vectors, isIn, length);
    const best = memory.slice(BEST_AT, BEST_AT + length);
    const shares = memory.slice(TIED_AT, TIED_AT + length);
    findFirst(vectors, left, length);
    for (const from of leaving)
      for (let row = 0; row < block.rows; row++)
        if (shares[row]! > 0 && memory[from * BLOCK_ROWS + row] === best[row])
          addMove(memory, row, left, { from, shares: shares[row]! }, flows);
  }
}

function addMove(
  memory: Uint8Array,
  row: number,
  left: Uint8Array,
  { from, shares }: { from: number; shares: number },
  flows: Flows,
): void {
  const tied = memory[TIED_AT + row]!;
  if (tied === 0) flows.add(from, left.length, shares, 1);
  else
    for (let to = 0; to < left.length; to++)
      if (left[to] === 1 && memory[to * BLOCK_ROWS + row] === memory[BEST_AT + row]) flows.add(from, to, shares * tied, 1);
}
