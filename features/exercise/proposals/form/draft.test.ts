import { describe, expect, it } from "vitest";
import { type Draft, draftOf, EMPTY, hasProblems, problemsOf, readKept, textOf } from "./draft";

const TEXT = {
  title: "A garden with swings",
  options: ["garden", "court"],
  conditions: ["Quiet after nine.", "Open to all."],
  commitments: [{ delegation: "parents", what: "Paint the fence." }],
};
const draft = (fields: Partial<Draft> = {}): Draft => ({ ...draftOf(TEXT, 1), ...fields });
const problems = (fields: Partial<Draft>, needsReason = false) => problemsOf(draft(fields), { needsReason });

describe("a draft of a proposal", () => {
  it("says what the wording said that it began from", () => {
    expect(textOf(draftOf(TEXT, 1), ["court", "garden"])).toEqual({ ...TEXT, options: ["court", "garden"] });
  });

  it("is sent without empty lines, empty rows and options that are gone", () => {
    const rough = draft({
      title: "  A garden ",
      conditions: "\n Quiet. \n\n",
      options: ["garden", "gone"],
      commitments: [
        { key: "a", delegation: "", what: " " },
        { key: "b", delegation: "parents", what: " Paint. " },
      ],
    });
    expect(textOf(rough, ["garden"])).toEqual({
      title: "A garden",
      options: ["garden"],
      conditions: ["Quiet."],
      commitments: [{ delegation: "parents", what: "Paint." }],
    });
  });

  it("has no problem as it stands", () => {
    expect(hasProblems(problems({}))).toBe(false);
  });

  it("needs a title, something beside it, and a reason where it amends", () => {
    expect(problems({ title: " " }).title).toMatch(/title/);
    expect(problems({ title: "x".repeat(121) }).title).toMatch(/120/);
    expect(problemsOf({ ...draftOf(EMPTY, 0), title: "A garden" }, { needsReason: false }).whole).toMatch(/title alone/);
    expect(problems({}, true).reason).toMatch(/why/);
    expect(hasProblems(problems({ reason: "It is shorter." }, true))).toBe(false);
  });

  it("needs lines of a readable length, and whole commitments", () => {
    expect(problems({ conditions: "x".repeat(301) }).conditions).toMatch(/300/);
    expect(problems({ conditions: "a\n".repeat(13) }).conditions).toMatch(/12/);
    const commitments = [
      { key: "who", delegation: "", what: "Paint." },
      { key: "what", delegation: "parents", what: "" },
      { key: "long", delegation: "parents", what: "x".repeat(301) },
    ];
    expect(Object.keys(problems({ commitments }).commitments)).toEqual(["who", "what", "long"]);
  });
});

describe("what the browser kept", () => {
  it("is read back with the attempt that nobody has answered", () => {
    const kept = { draft: draft(), attempt: { says: "{}", key: "k" } };
    expect(readKept(JSON.stringify(kept))).toEqual(kept);
    expect(readKept(JSON.stringify({ ...kept, attempt: { says: 1 } }))?.attempt).toBeNull();
  });

  it("is forgotten where it is no draft", () => {
    for (const text of [null, "", "{", "{}", '{"draft":{"title":"x"}}', JSON.stringify({ draft: { ...draft(), commitments: [null] } })])
      expect(readKept(text)).toBeNull();
  });
});
