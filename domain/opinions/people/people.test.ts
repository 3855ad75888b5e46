import { describe, expect, it } from "vitest";
import { opinionMap } from "../opinion-map";
import { plantedTable } from "../planted";
import { tableFromRows } from "../ratings/rows";
import { countsOf } from "../ratings/table";
import { agreementByPosition } from "./declared";
import { drawOf } from "./draw";
import { bitsOf, claimsToRate } from "./routing";
import { standingOf } from "./standing";

describe("standingOf", () => {
  const { table } = plantedTable([30, 25, 20], 24);
  const map = opinionMap(table);

  it("says where somebody stands, in which camp, and which other one is next", () => {
    for (const camp of map.camps.keys()) {
      const place = map.camps[camp]!.members[0]!;
      const standing = standingOf(map, table, table.participantIds[place]!)!;
      expect(standing).toMatchObject({ x: map.x[place], y: map.y[place], camp, missing: 0 });
      expect(standing.distances.map((one) => one.distance)).toEqual(standing.distances.map((one) => one.distance).sort((a, b) => a - b));
      expect(standing.nearestOther).toBe(standing.distances.find((one) => one.camp !== camp)!.camp);
    }
  });

  it("says how many ratings are missing to count", () => {
    const rows = [...new Array<string>(20).fill("++--++--"), "++......"];
    const small = tableFromRows(rows);
    expect(standingOf(opinionMap(small), small, "20")).toMatchObject({ ratings: 2, missing: 5, camp: null });
    expect(standingOf(opinionMap(small), small, "nobody")).toBeNull();
  });
});

describe("claimsToRate", () => {
  const { table } = plantedTable([30, 25], 24);
  const map = opinionMap(table);
  const ask = (participant: string, seed = "s", most = 24) => claimsToRate(map, table, participant, { seed, most });

  it("asks what has not been rated and is not left out, each once", () => {
    const rated = new Set(Array.from(table.cells.subarray(table.starts[0], table.starts[1]), (cell) => table.claimIds[(cell / 3) | 0]));
    const asked = ask("0");
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBe(24 - rated.size);
    expect(asked.some((claim) => rated.has(claim))).toBe(false);
    const without = opinionMap(table, { leftOut: ["c003"] });
    expect(claimsToRate(without, table, "new", { seed: "s", most: 99 })).not.toContain("c003");
  });

  it("asks the same for the same seed, and not everybody the same", () => {
    expect(ask("new")).toEqual(ask("new"));
    expect(new Set(["a", "b", "c", "d", "e"].map((who) => ask(who).join())).size).toBeGreaterThan(3);
    expect(ask("new", "s", 3)).toEqual(ask("new").slice(0, 3));
  });

  it("asks what parts the camps, and what few have rated, more often first", () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => `${at < 20 ? "+" : "-"}${"+".repeat(8)}${at < 20 ? "+-+-+-" : "-+-+-+"}${at === 0 ? "+" : "."}`,
    );
    const asked = tableFromRows(rows);
    const drawn = opinionMap(asked);
    const first = Array.from({ length: 300 }, (_, who) => claimsToRate(drawn, asked, `new ${who}`, { seed: "s", most: 1 })[0]);
    const share = (claim: string): number => first.filter((one) => one === claim).length / first.length;
    expect(share("0")).toBeGreaterThan(5 * share("1"));
    expect(share("15")).toBeGreaterThan(2 * share("1"));
  });

  it("expects as many bits as information theory says", () => {
    const counted = opinionMap(tableFromRows(Array.from({ length: 40 }, (_, at) => (at < 20 ? "+-+-+-+" : "-+-+-+-"))));
    const likely = [21 / 23, 1 / 23, 1 / 23];
    const chances = [(likely[0]! + likely[1]!) / 2, likely[2]!];
    const h = (p: number): number => (p > 0 && p < 1 ? -p * Math.log2(p) - (1 - p) * Math.log2(1 - p) : 0);
    const expected = 1 - 2 * chances[0]! * h(likely[0]! / (likely[0]! + likely[1]!)) - chances[1]!;
    const table = tableFromRows(Array.from({ length: 40 }, (_, at) => (at < 20 ? "+-+-+-+" : "-+-+-+-")));
    expect(bitsOf(counted, table, 0, [0.5, 0.5])).toBeCloseTo(expected, 12);
    expect(bitsOf(counted, table, 0, [1, 0])).toBe(0);
  });
});

describe("drawOf", () => {
  it("spreads evenly, never reaches 0 or 1, and tells words apart", () => {
    const draws = Array.from({ length: 4000 }, (_, at) => drawOf("seed", String(at)));
    expect(Math.min(...draws)).toBeGreaterThan(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const count = draws.filter((draw) => Math.floor(draw * 10) === tenth).length;
      expect(Math.abs(count - 400)).toBeLessThan(100);
    }
    expect(drawOf("ab", "c")).not.toBe(drawOf("a", "bc"));
  });
});

describe("agreementByPosition", () => {
  const table = tableFromRows([...new Array<string>(6).fill("+-"), ...new Array<string>(5).fill("-."), "+0", "0+"]);
  const positions = (named: Record<string, string>) => new Map(Object.entries(named));
  const who = (from: number, to: number, position: string) =>
    Object.fromEntries(Array.from({ length: to - from }, (_, at) => [String(from + at), position]));

  it("counts agreement by declared position, and of all together", () => {
    const { groups, together } = agreementByPosition(table, positions({ ...who(0, 6, "join"), ...who(6, 11, "wait") }));
    expect(groups).toEqual([
      {
        position: "join",
        size: 6,
        claims: [
          { agree: 6, disagree: 0, pass: 0, rated: 6 },
          { agree: 0, disagree: 6, pass: 0, rated: 6 },
        ],
      },
      {
        position: "wait",
        size: 5,
        claims: [
          { agree: 0, disagree: 5, pass: 0, rated: 5 },
          { agree: 0, disagree: 0, pass: 0, rated: 0 },
        ],
      },
    ]);
    expect(together[0]).toEqual({ agree: 6, disagree: 5, pass: 0, rated: 11 });
  });

  it("hides a group below five, and another one where a difference would show it", () => {
    const { groups } = agreementByPosition(table, positions({ ...who(0, 6, "join"), ...who(6, 11, "wait"), ...who(11, 13, "leave") }));
    expect(groups.map(({ position, claims }) => [position, claims === null])).toEqual([
      ["join", false],
      ["leave", true],
      ["wait", true],
    ]);
  });

  it("shows nothing of fewer than five, and nobody where nobody declared", () => {
    const few = agreementByPosition(table, positions(who(0, 4, "join")));
    expect(few).toEqual({ groups: [{ position: "join", size: 4, claims: null }], together: [] });
    expect(agreementByPosition(table, new Map())).toMatchObject({ groups: [], together: [{ rated: 0 }, { rated: 0 }] });
    expect([...countsOf(table, [])]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
