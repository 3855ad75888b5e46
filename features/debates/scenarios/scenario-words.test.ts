import { expect, it } from "vitest";
import { contentWords, editionWords } from "./scenario-words";

const summary = { id: "s", key: "plant", title: "A plant", summary: "", createdAt: "2026-01-01T00:00:00Z" };

it("says whose a version is, and how long it takes", () => {
  expect(editionWords({ ...summary, isBuiltIn: true, version: 2, minutes: 90 })).toBe("Built in, version 2, 1\u00a0h 30\u00a0min");
  expect(editionWords({ ...summary, isBuiltIn: false, version: 1, minutes: 1 })).toBe("Your workspace’s own, version 1, 1\u00a0min");
});

it("counts what is in a scenario and leaves out what is not", () => {
  const counts = { sources: 1, evidence: 5, claims: 0, arguments: 0, polls: 2, injects: 0, glossary: 0 };
  expect(contentWords({ counts })).toBe("1\u00a0source, 5\u00a0evidence items and 2\u00a0polls");
});
