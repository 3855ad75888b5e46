import { describe, expect, it } from "vitest";
import { LABEL_ROOM } from "./flow-layout";
import { layOutRounds } from "./rounds-layout";

const KEYS = ["a", "b", "c"];
const COLUMNS = [
  {
    key: "1",
    label: "Round 1",
    nodes: [
      { key: "c", value: 2 },
      { key: "a", value: 5 },
      { key: "b", value: 3 },
    ],
  },
  {
    key: "2",
    label: "Round 2",
    nodes: [
      { key: "a", value: 6 },
      { key: "b", value: 4 },
    ],
  },
];
const BANDS = [
  [
    { from: "c", to: "b", value: 1 },
    { from: "c", to: "a", value: 1 },
    { from: "b", to: "b", value: 3 },
    { from: "a", to: "a", value: 5 },
  ],
];

describe("layOutRounds", () => {
  const { columns, bands, height } = layOutRounds(KEYS, COLUMNS, BANDS, 100);
  it("stacks each round in the order of keys, in proportion", () => {
    expect(columns.map((nodes) => nodes.map(({ key, height }) => `${key}${height}`))).toEqual([
      ["a50", "b30", "c20"],
      ["a60", "b40"],
    ]);
    expect(columns[0]![0]!.top).toBe(LABEL_ROOM);
    expect(columns[0]![1]!.top).toBeGreaterThanOrEqual(columns[0]![0]!.top + 50 + LABEL_ROOM);
  });
  it("fills every node with its bands, end to end, whatever order they came in", () => {
    expect(bands.map(({ from, to }) => `${from}${to}`)).toEqual(["aa", "bb", "ca", "cb"]);
    const [aa, bb, ca, cb] = bands;
    expect(ca!.toTop).toBe(aa!.toTop + aa!.height);
    expect(cb!.toTop).toBe(bb!.toTop + bb!.height);
    expect(cb!.fromTop).toBe(ca!.fromTop + ca!.height);
  });
  it("ends below its last node", () => {
    expect(height).toBeGreaterThanOrEqual(columns[0]![2]!.top + 20);
  });
  it("stands without a vote", () => {
    const empty = layOutRounds(KEYS, [{ key: "1", label: "Round 1", nodes: [{ key: "a", value: 0 }] }], [], 100);
    expect(empty.columns[0]).toEqual([{ key: "a", value: 0, top: LABEL_ROOM, height: 0 }]);
    expect(empty.bands).toEqual([]);
  });
});
