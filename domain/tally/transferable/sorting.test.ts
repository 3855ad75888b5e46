import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ManyBallots, manyBallots } from "@/tests/support/tally/many-ballots";
import { BLOCK_ROWS } from "../ballots/profile";
import { loadVectors } from "../vectors/vectors";
import { type Sorted, sorterOf } from "./sorting";

/** Some of the options, and some of the rows in order, in two chunks. */
const selections = manyBallots().chain((many) =>
  fc
    .record({
      isIn: fc.array(fc.constantFrom(0, 1), { minLength: many.profile.optionKeys.length, maxLength: many.profile.optionKeys.length }),
      every: fc.constantFrom(1, 2, 50),
    })
    .map(({ isIn, every }) => {
      const rows = rowsOf(many).filter((_, index) => index % every === 0);
      return { ...many, isIn: Uint8Array.from(isIn), chunks: [rows.filter((row) => row % 3 > 0), rows.filter((row) => row % 3 === 0)] };
    }),
);

describe("sorting rows by what they put first", () => {
  it.each([
    ["plainly", null],
    ["with vectors", loadVectors()],
  ])("puts every row with its options and nowhere else, %s", (_, vectors) => {
    fc.assert(
      fc.property(selections, ({ profile, chunks, isIn }) => {
        const sorted = sorterOf(profile, vectors)(chunks, isIn);
        expect(written(sorted)).toEqual(
          naive(
            profile,
            chunks.flatMap((chunk) => [...chunk]),
            isIn,
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});

const rowsOf = ({ profile }: ManyBallots): Int32Array =>
  Int32Array.from(profile.blocks.flatMap(({ rows }, block) => Array.from({ length: rows }, (_, row) => block * BLOCK_ROWS + row)));

const written = (sorted: readonly Sorted[]) =>
  Object.fromEntries(sorted.map(({ options, rows, weight }) => [options.join(), { rows: [...rows].sort((a, b) => a - b), weight }]));

function naive({ ballotType, blocks }: ManyBallots["profile"], rows: readonly number[], isIn: Uint8Array) {
  const sorted: Record<string, { rows: number[]; weight: number }> = {};
  for (const row of rows.toSorted((a, b) => a - b)) {
    const block = blocks[Math.floor(row / BLOCK_ROWS)]!;
    const bytes = block.columns.map((column) => column[row % BLOCK_ROWS]!);
    const standing = [...isIn.keys()].filter((option) => isIn[option] === 1 && bytes[option]! > (ballotType === "ranked" ? 0 : 1));
    const of = standing.map((option) => bytes[option]!);
    const best = ballotType === "ranked" ? Math.min(...of) : Math.max(...of);
    const key = standing.filter((option) => bytes[option] === best).join();
    sorted[key] ??= { rows: [], weight: 0 };
    sorted[key].rows.push(row);
    sorted[key].weight += block.weights?.[row % BLOCK_ROWS] ?? 1;
  }
  return sorted;
}
