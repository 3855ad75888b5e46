import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutToBytes } from "./cut";
import { type MapGraph, type Mappable, selectForMap } from "./select";

type Fields = Partial<Omit<Mappable, "id" | "target">>;
const on = (id: string, target: Mappable["target"], fields: Fields = {}): Mappable => ({
  id,
  target,
  polarity: "support",
  premises: [`claim of ${id}`],
  delegation: null,
  at: "2026-01-01",
  strength: 0.5,
  ...fields,
});
const graphOf = (list: readonly Mappable[], criteria: Readonly<Record<string, readonly string[]>> = {}): MapGraph => ({
  options: ["garden", "court"],
  arguments: list,
  criteria: new Map(Object.entries(criteria)),
});
const ALL = { from: 0, unfold: [] };
const ids = (selection: { readonly arguments: readonly Mappable[] }) => selection.arguments.map(({ id }) => id).sort();

const DEEP = graphOf(
  [
    on("a", { option: "garden" }, { delegation: "parents" }),
    on("b", { claim: "claim of a" }, { delegation: "players", polarity: "attack" }),
    on("c", { argument: "b" }, { delegation: "parents", polarity: "attack", strength: 0.9 }),
    on("d", { option: "court" }, { delegation: "players", strength: 0.2 }),
    on("lost", { claim: "nobody's premise" }),
  ],
  { "claim of c": ["cost"], "claim of d": ["cost", "time"] },
);

describe("what of a debate is on its map", () => {
  it("is everything that leads to an option, each claim once", () => {
    const shared = on("e", { option: "court" }, { premises: ["claim of a", "more"] });
    const selection = selectForMap({ ...DEEP, arguments: [...DEEP.arguments, shared] }, ALL, 500);
    expect(ids(selection)).toEqual(["a", "b", "c", "d", "e"]);
    expect([...selection.claims].sort()).toEqual(["claim of a", "claim of b", "claim of c", "claim of d", "more"]);
    expect(selection.folded.size).toBe(0);
  });

  it("is what speaks to one option", () => {
    const selection = selectForMap(DEEP, { ...ALL, option: "garden" }, 500);
    expect([selection.options, ids(selection)]).toEqual([["garden"], ["a", "b", "c"]]);
  });

  it("is what a delegation said, with the way to it marked as such", () => {
    const selection = selectForMap(DEEP, { ...ALL, delegation: "parents" }, 500);
    expect(ids(selection)).toEqual(["a", "b", "c"]);
    expect([...selection.ways]).toEqual(["b"]);
    expect(selection.matching).toBe(2);
  });

  it("is what speaks to a criterion, or is strong enough", () => {
    const byCriterion = selectForMap(DEEP, { ...ALL, criterion: "time" }, 500);
    expect([ids(byCriterion), byCriterion.matching]).toEqual([["d"], 1]);
    const byStrength = selectForMap(DEEP, { ...ALL, from: 90 }, 500);
    expect([ids(byStrength), [...byStrength.ways].sort()]).toEqual([
      ["a", "b", "c"],
      ["a", "b"],
    ]);
    expect(selectForMap(DEEP, { ...ALL, from: 91 }, 500)).toMatchObject({ arguments: [], claims: [], matching: 0 });
  });

  it("says how many arguments are folded under a node, the strongest being shown", () => {
    const many = Array.from({ length: 30 }, (_, index) => on(`${index}`, { option: "garden" }, { strength: index / 30 }));
    const selection = selectForMap(graphOf(many), ALL, 2 + 2 * 10);
    expect(ids(selection)).toEqual(ids({ arguments: many.slice(20) }));
    expect(selection.folded).toEqual(new Map([["garden", 20]]));
  });

  it("shows depth before it shows everything of a first level", () => {
    const broad = Array.from({ length: 40 }, (_, index) => on(`${index}`, { option: "garden" }, { strength: 1 - index / 100 }));
    const reply = on("reply", { claim: "claim of 0" }, { strength: 0.01 });
    expect(ids(selectForMap(graphOf([...broad, reply]), ALL, 20))).toContain("reply");
  });

  it("leaves no option out for another that has more", () => {
    const ofGarden = Array.from({ length: 40 }, (_, index) => on(`g${index}`, { option: "garden" }, { strength: 0.9 }));
    const below = ofGarden.flatMap(({ id }) => [1, 2, 3].map((n) => on(`${id}.${n}`, { claim: `claim of ${id}` }, { strength: 0.9 })));
    const ofCourt = on("c", { option: "court" }, { strength: 0.1 });
    const deep = on("c.1", { claim: "claim of c" }, { strength: 0.1 });
    expect(ids(selectForMap(graphOf([...ofGarden, ...below, ofCourt, deep]), ALL, 24))).toEqual(expect.arrayContaining(["c", "c.1"]));
  });

  it("unfolds a node however weak what it holds is, and the way to it", () => {
    const broad = Array.from({ length: 40 }, (_, index) => on(`${index}`, { option: "garden" }, { strength: 1 - index / 100 }));
    const reply = on("reply", { claim: "claim of 39" }, { strength: 0.01 });
    const graph = graphOf([...broad, reply]);
    expect(ids(selectForMap(graph, ALL, 20))).not.toContain("reply");
    expect(ids(selectForMap(graph, { ...ALL, unfold: ["claim of 39"] }, 20))).toEqual(expect.arrayContaining(["39", "reply"]));
  });

  it("ends in circles", () => {
    const circle = graphOf([
      on("a", { option: "garden" }, { premises: ["x"] }),
      on("b", { claim: "x" }, { premises: ["y"] }),
      on("c", { claim: "y" }, { premises: ["x"] }),
    ]);
    expect(ids(selectForMap(circle, { ...ALL, delegation: undefined }, 500))).toEqual(["a", "b", "c"]);
  });

  it("never exceeds its bound, parts nothing from what it speaks to, and accounts for everything", () => {
    const claim = fc.integer({ min: 0, max: 12 }).map((n) => `claim ${n}`);
    const target = fc.oneof(
      fc.constantFrom("garden", "court").map((option) => ({ option })),
      claim.map((one) => ({ claim: one })),
      fc.integer({ min: 0, max: 20 }).map((n) => ({ argument: `${n}` })),
    );
    const arbitrary = fc.array(
      fc.record({ target, premises: fc.uniqueArray(claim, { maxLength: 3 }), strength: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 2, max: 30 }), fc.integer({ min: 0, max: 100 }), (list, most, from) => {
        const all = list.map(({ target, ...fields }, index) => on(`${index}`, target, fields));
        const { options, claims, arguments: shown, folded, matching, ways } = selectForMap(graphOf(all), { ...ALL, from }, most);
        expect(options.length + claims.length + shown.length).toBeLessThanOrEqual(most);
        expect(new Set(claims).size).toBe(claims.length);
        const there = new Set([...options, ...claims, ...shown.map(({ id }) => id)]);
        for (const { target, premises } of shown) {
          expect(there).toContain(Object.values(target)[0]);
          for (const premise of premises) expect(there).toContain(premise);
        }
        const left = [...folded.values()].reduce((sum, one) => sum + one, 0);
        expect(shown.length - ways.size + left).toBeGreaterThanOrEqual(matching);
        const generous = selectForMap(graphOf(all), { ...ALL, from }, 1_000);
        expect(generous.folded.size).toBe(0);
        expect(generous.arguments.length - generous.ways.size).toBe(generous.matching);
      }),
    );
  });
});

describe("cutting to bytes", () => {
  it("leaves alone what fits, and cuts between words and never inside a character", () => {
    expect(cutToBytes("short", 5)).toEqual({ text: "short", isCut: false });
    expect(cutToBytes("one two three four", 14)).toEqual({ text: "one two…", isCut: true });
    for (const text of ["ééééééééé", "日本語日本語日本語", "👩🏽‍🚀👩🏽‍🚀"])
      for (let most = 3; most < 30; most++) {
        const cut = cutToBytes(text, most).text;
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most);
        expect(cut).not.toContain("\uFFFD");
      }
  });
});
