import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareIds } from "./ids";
import { ratingLedger } from "./ledger";
import { tableFromRows } from "./rows";
import { claimOf, countsOf, RATINGS, type RatingColumns, ratingOf, ratingTable } from "./table";

const columns = (rows: readonly (readonly [number, number, number, number?])[]): RatingColumns => ({
  participantIds: ["10", "9", "b"],
  claimIds: ["2", "a", "1"],
  participant: Int32Array.from(rows, ([participant]) => participant),
  claim: Int32Array.from(rows, ([, claim]) => claim),
  value: Int8Array.from(rows, ([, , value]) => value),
  ...(rows.some(([, , , at]) => at !== undefined) ? { at: Float64Array.from(rows, ([, , , at]) => at ?? 0) } : {}),
});

describe("compareIds", () => {
  it("orders whole numbers by size, then the rest by code units", () => {
    expect(["b", "10", "9", "a", "09", "", "1e3", "123456789012345678901"].sort(compareIds)).toEqual([
      "9",
      "10",
      "123456789012345678901",
      "",
      "09",
      "1e3",
      "a",
      "b",
    ]);
  });
});

describe("ratingTable", () => {
  it("puts participants and claims in the order of their ids", () => {
    const table = ratingTable(
      columns([
        [0, 0, 1],
        [2, 1, 0],
        [1, 2, -1],
        [0, 2, -1],
      ]),
    );
    expect(table.participantIds).toEqual(["9", "10", "b"]);
    expect(table.claimIds).toEqual(["1", "2", "a"]);
    expect([...table.starts]).toEqual([0, 1, 3, 4]);
    expect(Array.from(table.cells, (cell) => [claimOf(cell), ratingOf(cell)])).toEqual([
      [0, -1],
      [0, -1],
      [1, 1],
      [2, 0],
    ]);
  });

  it("keeps the latest of several ratings, by time and then by row", () => {
    const one = (rows: Parameters<typeof columns>[0]) => Array.from(ratingTable(columns(rows)).cells, ratingOf);
    expect(
      one([
        [0, 0, 1],
        [0, 0, -1],
      ]),
    ).toEqual([-1]);
    expect(
      one([
        [0, 0, 1, 7],
        [0, 0, -1, 5],
        [0, 0, 0, 6],
      ]),
    ).toEqual([1]);
    expect(
      one([
        [0, 0, 1, 7],
        [0, 0, 0, 7],
        [0, 0, -1, 5],
      ]),
    ).toEqual([0]);
  });

  it("refuses an id that comes twice", () => {
    expect(() => ratingTable({ ...columns([]), participantIds: ["a", "a"] })).toThrow(RangeError);
  });

  it("counts how claims are rated, by all or by some", () => {
    const table = tableFromRows(["+-", "+.", "0+"]);
    expect([...countsOf(table)]).toEqual([0, 1, 2, 1, 0, 1]);
    expect([...countsOf(table, [0, 2])]).toEqual([0, 1, 1, 1, 0, 1]);
  });
});

describe("ratingLedger", () => {
  const acts = fc.array(
    fc.record({
      who: fc.constantFrom("a", "b", "10", "9", "c"),
      what: fc.constantFrom("1", "2", "x", "30"),
      rating: fc.constantFrom(...RATINGS, null),
    }),
    { maxLength: 60 },
  );

  it("gives the table of what stands, whatever came before and whenever it was asked", () => {
    fc.assert(
      fc.property(acts, fc.nat(60), (given, asked) => {
        const ledger = ratingLedger();
        const standing = new Map<string, { who: string; what: string; rating: -1 | 0 | 1 }>();
        const claims = new Set<string>();
        given.forEach(({ who, what, rating }, step) => {
          if (step === asked) ledger.table();
          ledger.rate(who, what, rating);
          claims.add(what);
          if (rating === null) standing.delete(`${who} ${what}`);
          else standing.set(`${who} ${what}`, { who, what, rating });
        });
        const left = [...standing.values()].reverse();
        const people = [...new Set(left.map(({ who }) => who))];
        const known = [...claims];
        const table = ratingTable({
          participantIds: people,
          claimIds: known,
          participant: Int32Array.from(left, ({ who }) => people.indexOf(who)),
          claim: Int32Array.from(left, ({ what }) => known.indexOf(what)),
          value: Int8Array.from(left, ({ rating }) => rating),
        });
        expect(ledger.table()).toEqual(table);
        expect(ledger.ratings()).toBe(left.length);
        for (const [place, claim] of table.claimIds.entries())
          expect(ledger.countsOf(claim)).toEqual([...countsOf(table).subarray(3 * place, 3 * place + 3)]);
      }),
    );
  });

  it("knows claims that nobody has rated", () => {
    const ledger = ratingLedger();
    ledger.addClaim("new");
    expect(ledger.table().claimIds).toEqual(["new"]);
    expect(ledger.countsOf("never heard of")).toEqual([0, 0, 0]);
  });
});
