import { describe, expect, it } from "vitest";
import { corroboration, type SourceOrigin } from "./corroboration";
import { refusalToLink } from "./origin";

const source = (id: string, fields: Partial<SourceOrigin> = {}): SourceOrigin => ({
  id,
  title: `Title of ${id}`,
  originId: null,
  authors: [],
  houses: [],
  ...fields,
});
const among = (...sources: readonly SourceOrigin[]) => new Map(sources.map((one) => [one.id, one]));

describe("corroboration", () => {
  it("counts sources that have nothing in common", () => {
    const all = among(source("a"), source("b"), source("c", { authors: ["Ann"], houses: ["Press"] }));
    expect(corroboration(["a", "b", "c"], all)).toEqual({ independent: 3, groups: [["a"], ["b"], ["c"]], because: [] });
  });
  it("counts a source that is cited twice once", () => {
    expect(corroboration(["a", "a"], among(source("a"))).independent).toBe(1);
  });
  it("counts what is drawn from one origin once, also where the origin itself is not cited, and says so", () => {
    const all = among(
      source("wire"),
      source("desk", { originId: "wire" }),
      source("a", { originId: "desk" }),
      source("b", { originId: "wire" }),
    );
    expect(corroboration(["a", "b"], all)).toEqual({
      independent: 1,
      groups: [["a", "b"]],
      because: [{ kind: "origin", name: "Title of wire", sources: ["a", "b"] }],
    });
    expect(corroboration(["wire", "a"], all).independent).toBe(1);
  });
  it.each([
    ["publisher", { houses: ["The Kyiv Post"] }, { houses: ["Kyiv  post."] }, "house", "The Kyiv Post"],
    ["container that is another's publisher", { houses: ["Journal X", "BBC"] }, { houses: ["bbc"] }, "house", "BBC"],
    ["author", { authors: ["Ann Bee", "Cy Dee"] }, { authors: ["cy dee"] }, "author", "Cy Dee"],
  ] as const)("counts the same %s once", (_, one, other, kind, name) => {
    const result = corroboration(["a", "b"], among(source("a", one), source("b", other)));
    expect(result).toEqual({ independent: 1, groups: [["a", "b"]], because: [{ kind, name, sources: ["a", "b"] }] });
  });
  it("does not take an author for a house of the same name", () => {
    expect(corroboration(["a", "b"], among(source("a", { authors: ["NATO"] }), source("b", { houses: ["NATO"] }))).independent).toBe(2);
  });
  it("joins what hangs together through a third", () => {
    const all = among(
      source("a", { authors: ["X"] }),
      source("b", { authors: ["X"], houses: ["H"] }),
      source("c", { houses: ["H"] }),
      source("d"),
    );
    expect(corroboration(["a", "c", "b", "d"], all).groups).toEqual([["a", "c", "b"], ["d"]]);
    expect(corroboration(["a", "c"], all).independent).toBe(2);
  });
  it("ignores names without letters, and sources it does not know", () => {
    const all = among(source("a", { houses: ["—"] }), source("b", { houses: ["…"] }));
    expect(corroboration(["a", "b", "gone"], all).independent).toBe(2);
  });
});

describe("drawing a source from another", () => {
  const all = among(source("a", { originId: "b" }), source("b", { originId: "c" }), source("c"), source("d"));
  it("is refused in a circle of any length", () => {
    expect(refusalToLink(all.get("c")!, all.get("a")!, all)?.code).toBe("invalid");
    expect(refusalToLink(all.get("c")!, all.get("c")!, all)?.message).toMatch(/from itself/);
  });
  it("is allowed otherwise", () => expect(refusalToLink(all.get("c")!, all.get("d")!, all)).toBeNull());
});
