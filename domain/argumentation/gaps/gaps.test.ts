import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Polarity, Target } from "../graph";
import { GAP_KINDS, type Gap, type GapFacts, type GapKind, gapId, gapsOf } from "./gaps";
import { leadingOptions } from "./leading";
import { placeOfMending } from "./mending";

type Argued = GapFacts["arguments"][number];
const argue = (id: string, polarity: Polarity, target: Target, premises: string, more: Partial<Argued> = {}): Argued => ({
  id,
  polarity,
  target,
  premises: [...premises],
  status: "visible",
  delegation: null,
  ratings: 1,
  ...more,
});
const claim = (id: string, more: Partial<GapFacts["claims"][number]> = {}) => ({ id, delegation: null, citations: 1, ...more });
const delegation = (key: string, stances: Record<string, string> = {}, more = {}) => ({
  key,
  isVoting: true,
  hasSpoken: true,
  stances,
  ...more,
});
const FACTS: GapFacts = { options: ["x", "y"], delegations: [], claims: [..."pqrs"].map((id) => claim(id)), arguments: [] };
const found = (kind: GapKind, facts: Partial<GapFacts>): readonly Gap[] =>
  gapsOf({ ...FACTS, ...facts }).filter((gap) => gap.kind === kind);
const subjects = (kind: GapKind, facts: Partial<GapFacts>) => found(kind, facts).map(({ subject }) => subject);

describe("leading options", () => {
  it("are backed by most, then accepted by most, then come first in the debate; who has no vote does not count", () => {
    const delegations = [
      delegation("a", { y: "backs", z: "accepts" }),
      delegation("b", { y: "opposes", x: "undecided" }),
      delegation("chair", { x: "backs" }, { isVoting: false }),
    ];
    expect(leadingOptions(["w", "x", "y", "z"], delegations)).toEqual(["y", "z", "w", "x"]);
  });
});

describe("an attack without an answer", () => {
  it("is one whose premises and step nothing attacks", () => {
    const facts = [
      argue("open", "attack", { option: "x" }, "p"),
      argue("rebutted", "attack", { option: "x" }, "q"),
      argue("undercut", "attack", { option: "x" }, "r"),
      argue("against-q", "attack", { claim: "q" }, "s"),
      argue("against-step", "attack", { argument: "undercut" }, "s"),
      argue("for-r", "support", { claim: "r" }, "s"),
    ];
    expect(subjects("unanswered-attack", { arguments: facts }).toSorted()).toEqual(["against-q", "against-step", "open"]);
  });

  it("is none when what it attacks is no longer there", () => {
    const facts = [argue("a", "attack", { claim: "gone" }, "p"), argue("b", "attack", { argument: "gone" }, "p")];
    expect(subjects("unanswered-attack", { arguments: facts })).toEqual([]);
  });

  it("falls to those who back the option harmed, or own what is attacked, and never to the attacker", () => {
    const delegations = [delegation("a", { x: "accepts" }), delegation("b", { x: "backs" }), delegation("c", { x: "opposes" })];
    const facts = {
      delegations,
      claims: [claim("p", { delegation: "c" }), claim("q"), claim("r")],
      arguments: [
        argue("on-option", "attack", { option: "x" }, "q", { delegation: "a" }),
        argue("for", "support", { option: "x" }, "p"),
        argue("on-claim", "attack", { claim: "p" }, "r"),
      ],
    };
    expect(found("unanswered-attack", facts).map((gap) => [gap.subject, gap.options, gap.delegations])).toEqual([
      ["on-option", ["x"], ["b"]],
      ["on-claim", ["x"], ["c", "b", "a"]],
    ]);
  });

  it("comes first when it harms a leading option, before one that only helps it", () => {
    const arguments_ = [
      argue("helps-y", "attack", { claim: "q" }, "r"),
      argue("on-y", "attack", { option: "y" }, "q"),
      argue("on-x", "attack", { option: "x" }, "p"),
      argue("via", "support", { option: "y" }, "s"),
      argue("indirectly-on-y", "attack", { claim: "s" }, "p"),
      argue("on-y-too", "attack", { option: "y" }, "p"),
    ];
    const facts = { delegations: [delegation("a", { y: "backs" })], arguments: arguments_ };
    expect(subjects("unanswered-attack", facts)).toEqual(["on-y-too", "indirectly-on-y", "on-x", "helps-y"]);
  });
});

describe("other gaps", () => {
  it("options that nobody argued against, or for", () => {
    const facts = {
      arguments: [argue("a", "support", { option: "x" }, "p"), argue("b", "attack", { claim: "p" }, "q")],
      delegations: [delegation("a", { x: "opposes", y: "accepts" }), delegation("b", { y: "backs" })],
    };
    expect(found("unopposed-option", facts).map((gap) => [gap.subject, gap.delegations])).toEqual([
      ["y", []],
      ["x", ["a"]],
    ]);
    expect(found("unsupported-option", facts).map((gap) => [gap.subject, gap.delegations])).toEqual([["y", ["b", "a"]]]);
  });

  it("claims in use that cite nothing, those that carry most first", () => {
    const facts = {
      claims: [
        claim("p", { citations: 0, delegation: "a" }),
        claim("q", { citations: 0 }),
        claim("r"),
        claim("s", { citations: 0 }),
        claim("unused", { citations: 0 }),
      ],
      arguments: [
        argue("1", "support", { option: "y" }, "s"),
        argue("2", "support", { option: "x" }, "pqr"),
        argue("3", "attack", { option: "x" }, "q"),
      ],
    };
    expect(found("unsourced-claim", facts).map((gap) => [gap.subject, gap.options, gap.delegations])).toEqual([
      ["q", ["x"], []],
      ["p", ["x"], ["a"]],
      ["s", ["y"], []],
    ]);
  });

  it("voting delegations that said nothing", () => {
    const delegations = [
      delegation("quiet", {}, { hasSpoken: false }),
      delegation("loud"),
      delegation("chair", {}, { isVoting: false, hasSpoken: false }),
    ];
    expect(found("silent-delegation", { delegations })).toEqual([
      { kind: "silent-delegation", subject: "quiet", options: [], delegations: ["quiet"] },
    ]);
  });

  it("arguments whose relevance nobody rated", () => {
    const facts = [argue("a", "support", { option: "x" }, "p", { ratings: 0 }), argue("b", "support", { option: "x" }, "p")];
    expect(subjects("unrated-argument", { arguments: facts })).toEqual(["a"]);
  });

  it("come kind by kind", () => {
    const kinds = gapsOf({
      ...FACTS,
      delegations: [delegation("quiet", {}, { hasSpoken: false })],
      claims: [claim("p", { citations: 0 })],
      arguments: [argue("a", "attack", { option: "x" }, "p", { ratings: 0 })],
    }).map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(GAP_KINDS);
  });
});

describe("a gap", () => {
  it("has a name of its own and a place where it is mended", () => {
    const gap = { kind: "unanswered-attack", subject: "5f" } as const;
    expect([gapId(gap), placeOfMending(gap)]).toEqual(["unanswered-attack:5f", "?argument=5f"]);
    expect(placeOfMending({ kind: "unopposed-option", subject: "pact" })).toBe("?option=pact");
    expect(placeOfMending({ kind: "silent-delegation", subject: "parents" })).toBe("/positions");
    expect(placeOfMending({ kind: "unsourced-claim", subject: "a&b" })).toBe("?claim=a%26b");
  });

  it("is gone once it is mended, and nothing else is", () => {
    const graphs = fc.array(
      fc.record({
        polarity: fc.constantFrom<Polarity>("support", "attack"),
        to: fc.constantFrom<Target>({ option: "x" }, { option: "y" }, { claim: "p" }, { claim: "q" }),
        premise: fc.constantFrom("r", "s"),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(graphs, (rows) => {
        const arguments_ = rows.map(({ polarity, to, premise }, place) => argue(`a${place}`, polarity, to, premise));
        const before = gapsOf({ ...FACTS, arguments: arguments_ });
        const [attack] = before.filter(({ kind }) => kind === "unanswered-attack");
        if (!attack) return;
        const answer = argue("answer", "attack", { argument: attack.subject }, "fresh");
        const after = gapsOf({ ...FACTS, arguments: [...arguments_, answer] }).map(gapId);
        expect(after).toContain("unanswered-attack:answer");
        expect(after.filter((id) => id !== "unanswered-attack:answer").toSorted()).toEqual(
          before
            .map(gapId)
            .filter((id) => id !== gapId(attack))
            .toSorted(),
        );
      }),
    );
  });
});
