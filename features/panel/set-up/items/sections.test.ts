import { describe, expect, it } from "vitest";
import { inSections } from "@/lib/in-sections";
import { inOrder, movedItem, movedSection } from "./sections";

const item = (id: string, section: string) => ({ id, section });
const ITEMS = [item("a", "Cost"), item("b", "Time"), item("c", "Cost"), item("d", "Time"), item("e", "")];

describe("items by section", () => {
  it("stand together, in the order of the first of each", () => {
    expect(inSections(ITEMS).map(({ section, items }) => [section, items.map(({ id }) => id).join("")])).toEqual([
      ["Cost", "ac"],
      ["Time", "bd"],
      ["", "e"],
    ]);
  });

  it("move within their section and no farther", () => {
    expect(movedItem(ITEMS, "c", -1)).toEqual(["c", "a", "b", "d", "e"]);
    expect(movedItem(ITEMS, "b", 1)).toEqual(["a", "c", "d", "b", "e"]);
    expect(movedItem(ITEMS, "b", -1)).toBeNull();
    expect(movedItem(ITEMS, "e", 1)).toBeNull();
  });

  it("are shown in an order before the server has it, and what is new comes last", () => {
    expect(inOrder(ITEMS, ["e", "c", "b", "a"]).map(({ id }) => id)).toEqual(["e", "c", "b", "a", "d"]);
  });

  it("move as a whole section", () => {
    expect(movedSection(ITEMS, "Time", -1)).toEqual(["b", "d", "a", "c", "e"]);
    expect(movedSection(ITEMS, "Time", 1)).toEqual(["a", "c", "e", "b", "d"]);
    expect(movedSection(ITEMS, "Cost", -1)).toBeNull();
  });
});
