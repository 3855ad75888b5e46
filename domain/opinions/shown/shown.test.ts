import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { opinionMap } from "../opinion-map";
import { plantedTable } from "../planted";
import { tableFromRows } from "../ratings/rows";
import { clumpsOf } from "./clumps";
import { companiesOf } from "./companies";
import { shownAgreement } from "./shown-agreement";
import { shownMap } from "./shown-map";

const repeat = (count: number, row: string): string[] => new Array<string>(count).fill(row);

describe("clumpsOf", () => {
  it("makes one mark of those at one place, however many they are", () => {
    const x = Float64Array.from({ length: 40 }, (_, at) => (at < 30 ? 0.1 : 0.7));
    const clumps = clumpsOf([...x.keys()], x, new Float64Array(40), { fewest: 5, most: 60 });
    expect(clumps.map(({ people }) => people)).toEqual([30, 10]);
  });

  it("makes marks of five people or more, that hold everybody once and have the same middle", () => {
    const points = fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(points, (at) => {
        const [x, y] = [Float64Array.from(at, ([one]) => one), Float64Array.from(at, ([, other]) => other)];
        const clumps = clumpsOf([...at.keys()], x, y, { fewest: 5, most: 60 });
        if (at.length < 5) {
          expect(clumps).toEqual([]);
          return;
        }
        expect(Math.min(...clumps.map(({ people }) => people))).toBeGreaterThanOrEqual(5);
        expect(clumps.reduce((sum, { people }) => sum + people, 0)).toBe(at.length);
        expect(clumps.length).toBeLessThanOrEqual(64);
        expect(clumps.reduce((sum, clump) => sum + clump.people * clump.x, 0)).toBeCloseTo(
          x.reduce((sum, one) => sum + one, 0),
          6,
        );
      }),
    );
  });

  it("parts people along the direction in which they spread most", () => {
    const x = Float64Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 10 : -10));
    expect(clumpsOf([...x.keys()], x, new Float64Array(20), { fewest: 5, most: 2 })).toEqual([
      { people: 10, x: -10, y: 0 },
      { people: 10, x: 10, y: 0 },
    ]);
  });
});

describe("companiesOf", () => {
  const companies = (...sizes: number[]) =>
    companiesOf({
      camps: sizes.map((size) => ({ members: new Int32Array(size) })) as never,
      counted: new Int32Array(sizes.reduce((sum, size) => sum + size, 0)),
    });

  it.each([
    [
      [12, 9],
      [[0], [1]],
    ],
    [[14, 3], [[0, 1]]],
    [
      [14, 6, 3],
      [[0], [1, 2]],
    ],
    [
      [14, 4, 3],
      [[0], [1, 2]],
    ],
    [
      [9, 8, 4, 1],
      [[0], [1, 2, 3]],
    ],
  ])("puts the camps of %j together so that none below five stands alone", (sizes, together) => {
    const found = companies(...sizes);
    expect(found.map(({ camps }) => camps)).toEqual(together);
    for (const { people } of found) expect(people).toBeGreaterThanOrEqual(5);
  });
});

describe("shownMap", () => {
  it("shows planted camps with what they say, marks and what joins them, by the ids of claims", () => {
    const { table } = plantedTable([30, 25], 24);
    const map = opinionMap(table);
    const shown = shownMap(map, table);
    expect(shown).toMatchObject({ participants: 55, counted: 55, fewestRatings: 7, claims: 24 });
    expect(shown.camps.map(({ size }) => size)).toEqual([30, 25]);
    const [first] = shown.camps;
    expect(first!.says.map(({ claim, side }) => [claim, side])).toEqual(
      map.camps[0]!.representative.map(({ claim, side }) => [table.claimIds[claim], side]),
    );
    expect(first!.middle).toEqual({ x: map.camps[0]!.x, y: map.camps[0]!.y });
    expect(shown.marks.reduce((sum, { people }) => sum + people, 0)).toBe(55);
    expect(shown.consensus[0]).toMatchObject({ figures: [{ rated: expect.any(Number) }, { rated: expect.any(Number) }] });
    expect(new Set(shown.consensus.map(({ score }) => score)).size).toBeGreaterThan(1);
  });

  it("names whoever agrees with the claim of the largest weight as further right", () => {
    const { table } = plantedTable([30, 25], 24);
    const map = opinionMap(table);
    const at = table.claimIds.indexOf(shownMap(map, table).axes.right!);
    expect(map.components.first[at]).toBe(Math.max(...map.components.first));
  });

  it("gives a camp below five nothing of its own, nor a figure from which its own would follow", () => {
    const { table } = plantedTable([30, 20, 3], 24);
    const map = opinionMap(table);
    expect(map.camps.map(({ members }) => members.length)).toEqual([30, 20, 3]);
    const shown = shownMap(map, table);
    expect(shown.companies).toEqual([
      { camps: [0], people: 30 },
      { camps: [1, 2], people: 23 },
    ]);
    expect(shown.camps[2]).toEqual({ size: 3, middle: null, says: [] });
    expect(shown.camps[1]).toEqual({ size: 20, middle: null, says: [] });
    expect(shown.camps[0]!.says.length).toBeGreaterThan(0);
    for (const { figures } of [...shown.consensus, ...shown.bridges]) expect(figures).toHaveLength(2);
    expect(shown.marks.filter(({ company }) => company === 1).every(({ people }) => people >= 5)).toBe(true);
  });

  it("says nothing about camps where only one company is left", () => {
    const table = tableFromRows([...repeat(14, "+++++++++"), ...repeat(3, "---------")]);
    const shown = shownMap(opinionMap(table), table);
    expect(shown.companies).toEqual([{ camps: [0, 1], people: 17 }]);
    expect(shown.camps.every(({ says, middle }) => says.length === 0 && middle === null)).toBe(true);
    expect([shown.consensus, shown.bridges]).toEqual([[], []]);
  });

  it("withholds the figures on a claim that one to four of a camp rated", () => {
    const table = tableFromRows([...repeat(10, "+++++++++"), ...repeat(7, "-------+."), ...repeat(3, "-------++")]);
    const shown = shownMap(opinionMap(table), table);
    expect(shown.companies.map(({ people }) => people)).toEqual([10, 10]);
    const all = [...shown.consensus, ...shown.bridges, ...shown.camps.flatMap(({ says }) => says)];
    expect(all.filter(({ claim, figures }) => claim === "8" && figures !== null)).toEqual([]);
    expect(all.some(({ claim, figures }) => claim === "7" && figures !== null)).toBe(true);
  });

  it("draws nothing below fifteen who count", () => {
    const table = tableFromRows(repeat(9, "+-+-+-+"));
    expect(shownMap(opinionMap(table), table)).toMatchObject({ counted: 9, camps: [], companies: [], marks: [], consensus: [] });
  });
});

describe("shownAgreement", () => {
  const positions = (...groups: readonly (readonly [string, number])[]) => {
    const of = groups.flatMap(([position, people]) => new Array<string>(people).fill(position));
    return new Map(of.map((position, place) => [String(place), position]));
  };

  it("puts first what the positions see most differently", () => {
    const table = tableFromRows([...repeat(6, "+++"), ...repeat(5, "+-.")]);
    const { groups, claims } = shownAgreement(table, positions(["join", 6], ["wait", 5]), new Set());
    expect(groups).toEqual([
      { position: "join", people: 6, isShown: true },
      { position: "wait", people: 5, isShown: true },
    ]);
    expect(claims.map(({ claim }) => claim)).toEqual(["1", "0", "2"]);
    expect(claims[0]!.byPosition!.map(({ agree }) => agree)).toEqual([6, 0]);
  });

  it("gives all together alone on a claim that few of one position rated", () => {
    const table = tableFromRows([...repeat(6, "++"), ...repeat(3, "-."), ...repeat(3, "--")]);
    const { claims } = shownAgreement(table, positions(["join", 6], ["wait", 6]), new Set());
    expect(claims.find(({ claim }) => claim === "1")).toMatchObject({ together: { rated: 9 }, byPosition: null });
    expect(claims.find(({ claim }) => claim === "0")!.byPosition).toHaveLength(2);
  });

  it("says nothing of claims left out, nor of four people", () => {
    const table = tableFromRows(repeat(6, "++"));
    expect(shownAgreement(table, positions(["join", 6]), new Set(["1"])).claims.map(({ claim }) => claim)).toEqual(["0"]);
    expect(shownAgreement(tableFromRows(repeat(4, "++")), positions(["join", 4]), new Set()).claims).toEqual([]);
  });
});
