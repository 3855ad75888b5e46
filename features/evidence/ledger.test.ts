import { describe, expect, it } from "vitest";
import type { ArgumentView, Bearing, ClaimView, FloorView, SourceView } from "@/contracts/floor";
import { ledgerOf } from "./ledger";

const source = (id: string) => ({ id, key: id, title: id }) as SourceView;
const claim = (
  id: string,
  delegation: string | null,
  cites: readonly (readonly [string, Bearing])[],
  status: ClaimView["status"] = "visible",
) =>
  ({
    id,
    delegation,
    status,
    citations: cites.map(([sourceId, bearing], index) => ({ id: `${id}${index}`, sourceId, bearing, locator: `p. ${index}` })),
  }) as unknown as ClaimView;
const argues = (premise: string, option: string) =>
  ({
    id: `${premise} for ${option}`,
    polarity: "support",
    target: { option },
    premises: [premise],
    status: "visible",
  }) as unknown as ArgumentView;

const FLOOR: FloorView = {
  sources: [source("s1"), source("s2"), source("unused")],
  claims: [
    claim("c1", "italy", [
      ["s1", "supports"],
      ["s2", "disputes"],
    ]),
    claim("c2", "italy", [["s1", "supports"]]),
    claim("c3", null, [["s1", "supports"]]),
    claim("gone", "france", [["s2", "supports"]], "withdrawn"),
    claim("bare", "france", []),
  ],
  arguments: [argues("c1", "y"), argues("c2", "x"), argues("bare", "z")],
};
const ledger = ledgerOf(FLOOR, ["x", "y", "z"]);
const row = (id: string) => ledger.rows.find((one) => one.source.id === id)!;

describe("the ledger", () => {
  it("lists who cites each source, and what it bears on through the arguments", () => {
    expect(row("s1").uses.map((use) => [use.claim.id, use.bearing])).toEqual([
      ["c1", "supports"],
      ["c2", "supports"],
      ["c3", "supports"],
    ]);
    expect(row("s1").citedBy).toEqual([
      { delegation: "italy", count: 2 },
      { delegation: null, count: 1 },
    ]);
    expect(row("s1").options).toEqual(["x", "y"]);
  });
  it("leaves withdrawn claims out", () => {
    expect(row("s2").uses).toHaveLength(1);
    expect(ledger.citations).toBe(4);
  });
  it("puts the most cited first and marks what nobody cites", () => {
    expect(ledger.rows.map((one) => [one.source.id, one.isUnused])).toEqual([
      ["s1", false],
      ["s2", false],
      ["unused", true],
    ]);
  });
  it("finds claims that are disputed and claims that rest on nothing", () => {
    expect(ledger.disputed.map(({ id }) => id)).toEqual(["c1"]);
    expect(ledger.bare.map(({ id }) => id)).toEqual(["bare"]);
  });
});

describe("leaning on one source", () => {
  const floorWith = (counts: Readonly<Record<string, number>>): FloorView => ({
    sources: Object.keys(counts).map(source),
    claims: Object.entries(counts).flatMap(([id, count]) =>
      Array.from({ length: count }, (_, index) => claim(`${id}-${index}`, null, [[id, "supports"]])),
    ),
    arguments: [],
  });
  const leaning = (counts: Readonly<Record<string, number>>) =>
    ledgerOf(floorWith(counts), []).rows.flatMap(({ source: { id }, isOverRelied }) => (isOverRelied ? [id] : []));
  it("is more than a third of all citations", () => {
    expect(leaning({ a: 3, b: 2, c: 2 })).toEqual(["a"]);
    expect(leaning({ a: 3, b: 3, c: 3 })).toEqual([]);
  });
  it("is not said of a floor that has just begun, nor where there is hardly a choice", () => {
    expect(leaning({ a: 3, b: 1, c: 1 })).toEqual([]);
    expect(leaning({ a: 9, b: 1 })).toEqual([]);
  });
});
