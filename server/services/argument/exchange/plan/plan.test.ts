import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusalToAdd } from "@/domain/argumentation";
import type { ArgumentDocument, DocumentArgument, DocumentClaim } from "@/formats/arguments";
import { planImport } from "./plan";
import type { Standing } from "./types";

const claim = (id: string, text = `Claim ${id}`, more: Partial<DocumentClaim> = {}): DocumentClaim => ({
  id,
  title: "",
  text,
  criteria: [],
  byline: "",
  citations: [],
  ...more,
});
const argument = (
  id: string,
  premises: readonly string[],
  target: DocumentArgument["target"],
  polarity: "support" | "attack" = "support",
) => ({
  id,
  title: "",
  polarity,
  target,
  premises,
  note: "",
  byline: "",
});
const document = (parts: Partial<ArgumentDocument> = {}): ArgumentDocument => ({
  title: "A file",
  options: [{ id: "o", label: "Bilateral  PACTS", text: "" }],
  claims: [],
  arguments: [],
  sources: [],
  ...parts,
});
const STANDING: Standing = {
  options: [{ key: "bilateral-pacts", label: "Bilateral pacts", title: "Binding treaties" }],
  criteria: new Set(["speed"]),
  claims: [{ id: "here", text: "Treaties need ratification." }],
  arguments: [],
  citations: [],
  sources: [{ id: "declaration", title: "Declaration", url: "https://example.org/d", doi: null }],
};
const AS_MATCHED = { options: [], sameClaims: "use" } as const;

describe("options of the file", () => {
  it("are matched by label in whatever case and spacing", () => {
    expect(planImport(document(), STANDING, AS_MATCHED).options).toEqual([
      { id: "o", label: "Bilateral  PACTS", option: "bilateral-pacts" },
    ]);
  });

  it("stand for what is chosen, and for nothing when they are left out", () => {
    const other = document({
      options: [{ id: "o", label: "Treaty", text: "" }],
      claims: [claim("a")],
      arguments: [argument("x", ["a"], { option: "o" })],
    });
    expect(planImport(other, STANDING, AS_MATCHED).arguments).toEqual([]);
    expect(planImport(other, STANDING, AS_MATCHED).lost).toEqual([
      { what: "arguments", count: 1, why: "They speak to an option that is left out." },
    ]);
    const chosen = planImport(other, STANDING, { options: [{ id: "o", option: "bilateral-pacts" }], sameClaims: "use" });
    expect(chosen.arguments).toMatchObject([{ target: { option: "bilateral-pacts" } }]);
    const out = planImport(document(), STANDING, { options: [{ id: "o", option: null }], sameClaims: "use" });
    expect(out.options[0]!.option).toBeNull();
  });

  it("never become an option that the debate does not have", () => {
    const plan = planImport(document(), STANDING, { options: [{ id: "o", option: "elsewhere" }], sameClaims: "use" });
    expect(plan.options[0]!.option).toBeNull();
  });
});

describe("what the debate has already", () => {
  const file = document({
    claims: [
      claim("a", "Treaties need  ratification.", {
        citations: [{ source: "s", locator: "p. 1", bearing: "supports", quotation: "", paraphrase: "" }],
      }),
      claim("b"),
    ],
    arguments: [argument("x", ["a"], { option: "o" })],
    sources: [{ id: "s", title: "Another title", csl: { type: "report", URL: "https://example.org/d" } }],
  });

  it("is used again: a claim by its words, a source by its address", () => {
    const plan = planImport(file, STANDING, AS_MATCHED);
    expect(plan.claims.map(({ text }) => text)).toEqual(["Claim b"]);
    expect(plan.same).toEqual([{ text: "Treaties need  ratification." }]);
    expect(plan.arguments[0]!.premises).toEqual(["here"]);
    expect(plan.citations).toMatchObject([{ claimId: "here", sourceId: "declaration" }]);
    expect(plan.knownSources).toEqual(["Another title"]);
  });

  it("can stand beside it, if that is asked for", () => {
    const plan = planImport(file, STANDING, { options: [], sameClaims: "add" });
    expect(plan.claims).toHaveLength(2);
    expect(plan.arguments[0]!.premises).toEqual([plan.claims[0]!.id]);
  });

  it("is not added twice: the same argument and the same citation", () => {
    const standing: Standing = {
      ...STANDING,
      arguments: [{ id: "known", polarity: "support", target: { option: "bilateral-pacts" }, premises: ["here"], status: "visible" }],
      citations: [{ claimId: "here", sourceId: "declaration", locator: "p. 1", bearing: "supports" }],
    };
    const withUndercut = { ...file, arguments: [...file.arguments, argument("y", ["b"], { argument: "x" }, "attack")] };
    const plan = planImport(withUndercut, standing, AS_MATCHED);
    expect(plan.knownArguments).toBe(1);
    expect(plan.citations).toEqual([]);
    expect(plan.arguments).toMatchObject([{ target: { argument: "known" } }]);
  });
});

describe("what cannot come along is counted", () => {
  it("an argument in a circle, and what speaks to its step", () => {
    const file = document({
      claims: [claim("a"), claim("b"), claim("c")],
      arguments: [
        argument("z", ["c"], { argument: "y" }, "attack"),
        argument("x", ["a"], { claim: "b" }),
        argument("y", ["b"], { claim: "a" }),
      ],
    });
    const plan = planImport(file, STANDING, AS_MATCHED);
    expect(plan.arguments).toHaveLength(1);
    expect(plan.lost).toEqual([
      { what: "arguments", count: 2, why: "They would argue in a circle: a claim would become a reason for itself." },
    ]);
  });

  it("tags that are no criteria, long texts, citations without a source, too many premises, supported steps", () => {
    const many = ["a", "b", "c", "d", "e", "f", "g"];
    const citation = { source: "nowhere", locator: "", bearing: "supports", quotation: "", paraphrase: "" } as const;
    const file = document({
      claims: many.map((id) =>
        claim(id, id === "a" ? "é".repeat(501) : `Claim ${id}`, id === "b" ? { criteria: ["speed", "cost"], citations: [citation] } : {}),
      ),
      arguments: [argument("x", many, { option: "o" }), argument("y", ["a"], { option: "o" }), argument("z", ["b"], { argument: "y" })],
    });
    const plan = planImport(file, STANDING, AS_MATCHED);
    expect([...plan.claims[0]!.text]).toHaveLength(500);
    expect(plan.claims[1]!.criteria).toEqual(["speed"]);
    expect(plan.lost.map(({ what, count }) => `${count} ${what}`)).toEqual([
      "1 long texts",
      "1 tags",
      "1 citations",
      "1 arguments",
      "1 arguments",
    ]);
  });
});

describe("whatever the file says", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const targets = fc.oneof(
    fc.constant({ option: "o" }),
    fc.constantFrom(...ids).map((id) => ({ claim: id })),
    fc.nat(7).map((index) => ({ argument: `x${index}` })),
  );
  const steps = fc.array(fc.tuple(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }), targets), { maxLength: 8 });

  it("each argument planned is one that the floor itself would take, one after the other", () => {
    fc.assert(
      fc.property(steps, (wanted) => {
        const file = document({
          claims: ids.map((id) => claim(id)),
          arguments: wanted.map(([premises, target], index) => argument(`x${index}`, premises, target, "attack")),
        });
        const plan = planImport(file, STANDING, AS_MATCHED);
        const graph = { options: new Set(["bilateral-pacts"]), claims: new Map(plan.claims.map(({ id }) => [id, "visible" as const])) };
        const added: {
          id: string;
          polarity: "attack" | "support";
          target: DocumentArgument["target"];
          premises: readonly string[];
          status: "visible";
        }[] = [];
        for (const one of plan.arguments) {
          expect(refusalToAdd({ ...graph, arguments: added }, one)).toBeNull();
          added.push({ ...one, status: "visible" });
        }
        const lost = plan.lost.reduce((sum, { count }) => sum + count, 0);
        expect(plan.arguments.length + plan.knownArguments + lost).toBe(wanted.length);
      }),
    );
  });
});
