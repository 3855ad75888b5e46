import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustedRandIndex } from "./camps/rand-index";
import { opinionMap } from "./opinion-map";
import { plantedTable } from "./planted";
import { ratingLedger } from "./ratings/ledger";
import { tableFromRows } from "./ratings/rows";
import { claimOf, type RatingTable, ratingOf, ratingTable } from "./ratings/table";

const listed = ({ participantIds, claimIds, starts, cells }: RatingTable) =>
  participantIds.flatMap((participant, row) =>
    Array.from(cells.subarray(starts[row], starts[row + 1]), (cell) => ({
      participant,
      claim: claimIds[claimOf(cell)]!,
      rating: ratingOf(cell),
    })),
  );

const tableOf = (ratings: ReturnType<typeof listed>): RatingTable => {
  const participantIds = [...new Set(ratings.map(({ participant }) => participant))];
  const claimIds = [...new Set(ratings.map(({ claim }) => claim))];
  return ratingTable({
    participantIds,
    claimIds,
    participant: Int32Array.from(ratings, ({ participant }) => participantIds.indexOf(participant)),
    claim: Int32Array.from(ratings, ({ claim }) => claimIds.indexOf(claim)),
    value: Int8Array.from(ratings, ({ rating }) => rating),
  });
};

describe("opinionMap", () => {
  it.each([[[60, 40]], [[50, 40, 30]]])("finds the camps %j that were planted", (sizes) => {
    const { table, camp } = plantedTable(sizes, 40);
    const map = opinionMap(table);
    expect(map.camps.map(({ members }) => members.length).reduce((sum, size) => sum + size)).toBe(camp.length);
    expect(adjustedRandIndex([...map.campOf], camp)).toBeGreaterThan(0.98);
    expect(map.camps.map(({ representative }) => representative.length > 0)).toEqual(sizes.map(() => true));
  });

  it("is the same to the last digit in whatever order ratings come, at once or one by one", () => {
    const { table } = plantedTable([30, 25, 20], 25);
    const ratings = listed(table);
    const map = opinionMap(table);
    fc.assert(
      fc.property(fc.shuffledSubarray(ratings, { minLength: ratings.length }), (shuffled) => {
        expect(opinionMap(tableOf(shuffled))).toEqual(map);
        const ledger = ratingLedger();
        ledger.rate("passer-by", "c001", 1);
        for (const { participant, claim, rating } of shuffled) {
          ledger.rate(participant, claim, rating === 1 ? -1 : 1);
          ledger.rate(participant, claim, rating);
        }
        ledger.rate("passer-by", "c001", null);
        expect(opinionMap(ledger.table())).toEqual(map);
      }),
      { numRuns: 5 },
    );
  });

  it("draws the same camps, mirrored, when every rating is turned round", () => {
    const { table } = plantedTable([40, 30], 30);
    const turned = opinionMap({ ...table, cells: table.cells.map((cell) => cell + 2 * (1 - (cell % 3))) });
    const map = opinionMap(table);
    expect(turned.campOf).toEqual(map.campOf);
    expect(turned.x).toEqual(map.x.map((x) => -x));
    expect(turned.consensus.find(({ claim }) => claim === 0)!.agree).toBe(map.consensus.find(({ claim }) => claim === 0)!.disagree);
  });

  it("survives the way to a worker and back", () => {
    const { table } = plantedTable([20, 20], 20);
    expect(structuredClone(opinionMap(structuredClone(table)))).toEqual(opinionMap(table));
  });

  it("counts who has rated seven claims, or all where there are fewer", () => {
    const few = tableFromRows([...new Array<string>(14).fill("+-0"), "+-.", "---"]);
    expect(opinionMap(few).counted).toHaveLength(15);
    expect(opinionMap(few).camps).toHaveLength(2);
    const many = tableFromRows([...new Array<string>(20).fill("+-0+-0+."), "+-0+-0..", ".+-0+-0+"]);
    const { counted, campOf } = opinionMap(many);
    expect(counted).toHaveLength(21);
    expect(campOf[20]).toBe(-1);
  });

  it("draws no camps below fifteen who count, and still says what carries", () => {
    const map = opinionMap(tableFromRows(new Array<string>(14).fill("+-")));
    expect(map).toMatchObject({ camps: [], bridges: [], tried: [] });
    expect(map.consensus).toEqual([
      { claim: 0, agree: 15 / 16, disagree: 1 / 16 },
      { claim: 1, agree: 1 / 16, disagree: 15 / 16 },
    ]);
  });

  it("lets claims that are left out count for who takes part, and for nothing else", () => {
    const rows = Array.from({ length: 30 }, (_, at) => (at < 16 ? "++--+-+" : "--++-+-"));
    const map = opinionMap(tableFromRows(rows), { leftOut: ["3", "unheard of"] });
    expect(map.counted).toHaveLength(30);
    expect(map.components.first[3]).toBe(0);
    const named = [...map.consensus, ...map.bridges, ...map.camps.flatMap(({ representative }) => representative)];
    expect(named.some(({ claim }) => claim === 3)).toBe(false);
    expect(map.camps.map(({ members }) => members.length)).toEqual([16, 14]);
  });

  it("answers for nobody and nothing", () => {
    expect(opinionMap(tableFromRows([]))).toMatchObject({ camps: [], consensus: [], bridges: [] });
  });
});
