import { describe, expect, it } from "vitest";
import type { MapArgument, MapClaim, MapView } from "@/contracts/argument/map";
import { toColumns } from "@/lib/columns";
import { choiceFrom, EVERYTHING, queryOf, unfolding } from "./choice";
import { countLines, firstOf, type OutlineItem, outlineOf } from "./outline";
import { pictureOf } from "./picture";
import { treeOf } from "./tree";
import { inLinesOf } from "./two-lines";

const claim = (id: string): MapClaim => ({
  id,
  text: `Claim ${id}`,
  isCut: false,
  strength: 0.5,
  folded: 0,
  agree: 0,
  pass: 0,
  disagree: 0,
  citations: 0,
  delegation: null,
  criteria: [],
});
const argument = (id: string, target: MapArgument["target"], premises: readonly number[], polarity: MapArgument["polarity"] = "support") =>
  ({
    id,
    target,
    premises,
    polarity,
    isBroken: false,
    strength: 0.5,
    folded: 0,
    relevance: null,
    ratings: 0,
    delegation: null,
    isWay: false,
  }) satisfies MapArgument;

const byColumn = <Row extends object>(rows: readonly Row[]) => toColumns(Object.keys(rows[0]!) as (keyof Row)[], rows);

/** x is used for and against; y attacks it; z undercuts that; x is then a premise of something under itself. */
const VIEW: MapView = {
  version: 1,
  semantics: "df-quad",
  converged: true,
  options: [
    { key: "garden", strength: 0.5, folded: 0 },
    { key: "court", strength: 0.5, folded: 0 },
  ],
  claims: byColumn(["x", "y", "z"].map(claim)),
  arguments: byColumn([
    argument("against", { option: "court" }, [0], "attack"),
    argument("for", { option: "garden" }, [0, 2]),
    argument("doubt", { claim: 0 }, [1], "attack"),
    argument("undercut", { argument: 2 }, [2], "attack"),
    argument("circle", { claim: 1 }, [0]),
  ]),
  whole: { claims: 3, arguments: 5 },
  matching: 5,
};
const tree = treeOf(VIEW);
const flat = (items: readonly OutlineItem[]): readonly OutlineItem[] => items.flatMap((item) => [item, ...flat(item.under)]);

describe("a map's picture", () => {
  it("has every node once, pros to the right of their option and cons to its left with all that hangs on them", () => {
    const { boxes, lines } = pictureOf(tree, new Set());
    expect(boxes.map(({ id }) => id).sort()).toEqual([...tree.nodes.keys()].sort());
    const sides = Object.fromEntries(boxes.map(({ id, side, cluster }) => [id, `${cluster} ${side}`]));
    expect(sides).toMatchObject({
      "o:garden": "o:garden root",
      "a:for": "o:garden right",
      "c:x": "o:garden right",
      "a:doubt": "o:garden right",
      "a:against": "o:court left",
    });
    expect(lines.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toContain("a:doubt attack a:undercut");
    expect(lines.filter(({ to }) => to === "c:x")).toHaveLength(3);
  });

  it("leaves out what is only reached through a collapsed node, and counts it there", () => {
    const { boxes, hidden, lines } = pictureOf(tree, new Set(["c:x"]));
    expect(boxes.map(({ id }) => id).sort()).toEqual(["a:against", "a:for", "c:x", "c:z", "o:court", "o:garden"]);
    expect(hidden).toEqual(new Map([["c:x", 4]]));
    expect(lines.some(({ from }) => from === "c:x")).toBe(false);
  });
});

describe("a map's list", () => {
  it("has the same nodes as the picture, each opened once, and ends in circles", () => {
    const items = flat(outlineOf(tree));
    const opened = items.filter(({ isRepeated }) => !isRepeated).map(({ name }) => name);
    expect(opened.sort()).toEqual([...tree.nodes.keys()].sort());
    expect(items.filter(({ name, isRepeated }) => name === "c:x" && isRepeated)).toHaveLength(2);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it("has a line for every line of the picture", () => {
    const below = flat(outlineOf(tree)).flatMap(({ name, under }) => under.map((one) => `${name} ${one.name}`));
    expect(below.sort()).toEqual(
      pictureOf(tree, new Set())
        .lines.map(({ id }) => id)
        .sort(),
    );
  });

  it("can begin with a few lines", () => {
    const all = outlineOf(tree);
    expect(countLines(firstOf(all, 3))).toBe(3);
    expect(firstOf(all, countLines(all))).toEqual(all);
  });
});

describe("what is asked of a map", () => {
  it("is read from its address and written back", () => {
    const choice = choiceFrom({ option: "garden", from: "25", semantics: "euler", unfold: "a-1,b" });
    expect(choice).toEqual({ semantics: "euler", option: "garden", from: 25, unfold: ["a-1", "b"] });
    expect(queryOf(choice, "list")).toBe("?view=list&option=garden&from=25&semantics=euler&unfold=a-1%2Cb");
    expect(queryOf(EVERYTHING, null)).toBe("");
  });

  it("is everything where the address is nonsense", () => {
    for (const from of ["-1", "101", "x", "1.5", ["1", "2"]])
      expect(choiceFrom({ from, option: "Garden!", unfold: "' OR 1", semantics: "magic", delegation: ["a", "b"] })).toEqual(EVERYTHING);
  });

  it("unfolds a few nodes at most, the latest", () => {
    const choice = Array.from({ length: 12 }, (_, index) => `n${index}`).reduce(unfolding, EVERYTHING);
    expect(choice.unfold).toEqual(["n6", "n7", "n8", "n9", "n10", "n11"]);
    expect(unfolding(choice, "n6").unfold.at(-1)).toBe("n6");
  });
});

describe("text in a box", () => {
  it("is broken between words and ends in an ellipsis", () => {
    expect(inLinesOf("Short", 200, 14)).toEqual(["Short"]);
    const lines = inLinesOf("A claim that goes on for longer than two lines of a box can possibly hold, and then some", 200, 14);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const text of [
      "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3),
      "日本語の主張は空白を含まないので行の途中で折り返される必要があります".repeat(2),
    ])
      expect(inLinesOf(text, 200, 14)).toHaveLength(2);
    expect(inLinesOf("", 200, 14)).toEqual([]);
  });
});
