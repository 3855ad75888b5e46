import { describe, expect, it } from "vitest";
import { editionOf, refusalToSave, versionToWrite, withVersion } from "./edition";

const FILE = "# a note\nkey: plant # short\nversion: 2 # raised\noptions:\n  - key: cactus\n    version: 9\n";

describe("editionOf", () => {
  it("reads the outermost key and version only", () => {
    expect(editionOf(FILE)).toEqual({ key: "plant", version: 2 });
    expect(editionOf("options:\n  - key: cactus\n    version: 9\n")).toEqual({ key: null, version: null });
    expect(editionOf('key: "plant"\nversion: two')).toEqual({ key: "plant", version: null });
  });
});

describe("withVersion", () => {
  it("changes the number and nothing else", () => {
    expect(withVersion(FILE, 13)).toBe(FILE.replace("version: 2", "version: 13"));
  });
  it("adds the line where there is none", () => {
    expect(withVersion("key: plant\ntitle: A plant", 3)).toBe("key: plant\nversion: 3\ntitle: A plant");
    expect(withVersion("title: A plant", 3)).toBe("version: 3\ntitle: A plant");
  });
});

it("asks for another version only where this one is taken", () => {
  expect(versionToWrite({ key: "plant", version: 2 }, { plant: 4 })).toBe(5);
  expect(versionToWrite({ key: "plant", version: 5 }, { plant: 4 })).toBeNull();
  expect(versionToWrite({ key: "orchid", version: 1 }, { plant: 4 })).toBeNull();
  expect(versionToWrite({ key: "plant", version: null }, { plant: 4 })).toBeNull();
});

describe("refusalToSave", () => {
  const attempt = { text: FILE, saved: null, published: {}, check: null };
  const problem = { line: 1, column: 1, path: "", message: "No.", hint: null };

  it("lets through what was checked or not checked yet", () => {
    expect(refusalToSave(attempt)).toBeNull();
    expect(refusalToSave({ ...attempt, check: { ok: true, errors: [], warnings: [problem] } })).toBeNull();
  });
  it("says what is in the way", () => {
    expect(refusalToSave({ ...attempt, text: " \n" })).toMatch(/empty/);
    expect(refusalToSave({ ...attempt, saved: FILE })).toMatch(/Nothing has changed/);
    expect(refusalToSave({ ...attempt, check: { ok: false, errors: [problem], warnings: [] } })).toBe("Mend the problem first.");
    expect(refusalToSave({ ...attempt, check: { ok: false, errors: [problem, problem], warnings: [] } })).toBe(
      "Mend the 2\u00a0problems first.",
    );
  });
  it("says which version to write where the named one is published", () => {
    expect(refusalToSave({ ...attempt, published: { plant: 2 } })).toMatch(/Version 2 of “plant” is published.*Write version: 3/);
  });
});
