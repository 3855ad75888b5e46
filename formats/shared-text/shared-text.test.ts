import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { EMPTY, joinUpdates, mergeUpdate, textOf } from ".";

const LIMITS = { characters: 50, bytes: 5_000 };
const merge = (update: Uint8Array, state: Uint8Array = EMPTY) => mergeUpdate(state, update, LIMITS);

/** The update that this change of a fresh document makes. */
function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}
const writing = (words: string) => updateOf((doc) => doc.getText("notes").insert(0, words));

describe("a change to a shared text", () => {
  it("is taken in, and changes nothing the second time", () => {
    const first = merge(writing("Ask for the garden."));
    expect(first).toMatchObject({ text: "Ask for the garden.", isNew: true });
    const state = (first as { state: Uint8Array }).state;
    expect(textOf(state)).toBe("Ask for the garden.");
    const again = merge(writing("Ask"), state);
    expect(again).toMatchObject({ isNew: true });
    expect(mergeUpdate((again as { state: Uint8Array }).state, state, LIMITS)).toMatchObject({ isNew: false });
  });

  it("of several parts is one", () => {
    const doc = new Y.Doc();
    const parts: Uint8Array[] = [];
    doc.on("update", (part: Uint8Array) => parts.push(part));
    for (const word of ["one", "two", "three"]) doc.getText("notes").insert(0, word);
    expect(merge(joinUpdates(parts))).toMatchObject({ text: "threetwoone" });
  });

  it("that builds on something missing is refused", () => {
    const doc = new Y.Doc();
    const parts: Uint8Array[] = [];
    doc.on("update", (part: Uint8Array) => parts.push(part));
    doc.getText("notes").insert(0, "a");
    doc.getText("notes").insert(1, "b");
    expect(merge(parts[1]!)).toEqual({ fault: "behind" });
  });

  it.each([
    ["another text", (doc: Y.Doc) => doc.getText("other").insert(0, "a")],
    ["a map", (doc: Y.Doc) => doc.getMap("other").set("a", 1)],
    ["a format", (doc: Y.Doc) => doc.getText("notes").insert(0, "a", { bold: true })],
    ["a picture", (doc: Y.Doc) => doc.getText("notes").insertEmbed(0, { image: "x" })],
    ["a document inside", (doc: Y.Doc) => doc.getText("notes").insertEmbed(0, new Y.Text("x"))],
    ["an attribute", (doc: Y.Doc) => doc.getText("notes").setAttribute("a", "b")],
    ["a NUL", (doc: Y.Doc) => doc.getText("notes").insert(0, "a\0b")],
    ["a carriage return", (doc: Y.Doc) => doc.getText("notes").insert(0, "a\r\nb")],
  ])("that brings %s is refused", (_, change) => {
    expect(merge(updateOf(change))).toEqual({ fault: "foreign" });
  });

  it("is refused where the text or its history grows beyond the limits", () => {
    expect(merge(writing("x".repeat(51)))).toEqual({ fault: "too-long" });
    expect(mergeUpdate(EMPTY, writing("x".repeat(50)), { characters: 50, bytes: 40 })).toEqual({ fault: "too-much" });
  });

  it("whatever its bytes, is taken in or refused, and the state stays readable", () => {
    const start = (merge(writing("Ask for the garden.")) as { state: Uint8Array }).state;
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      // Near misses: a real change with some of its bytes replaced, or cut short.
      fc.tuple(fc.nat(200), fc.nat(255), fc.nat(60)).map(([at, byte, cut]) => {
        const update = writing("A longer sentence.");
        update[at % update.length] = byte;
        return update.slice(0, Math.max(1, update.length - (cut % 20)));
      }),
    );
    fc.assert(
      fc.property(bytes, (update) => {
        const merged = merge(update, start);
        if ("fault" in merged) return;
        expect(textOf(merged.state)).toBe(merged.text);
        expect(mergeUpdate(merged.state, writing("still"), { characters: 500, bytes: 50_000 })).toMatchObject({ isNew: true });
      }),
      { numRuns: 2_000 },
    );
  });
});
