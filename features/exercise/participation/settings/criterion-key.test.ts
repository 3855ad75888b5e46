import { expect, it } from "vitest";
import { keyFor } from "./criterion-key";

it.each([
  ["Use of evidence", [], "use-of-evidence"],
  ["Use of evidence", ["use-of-evidence"], "use-of-evidence-2"],
  ["Überzeugung!", [], "uberzeugung"],
  ["证据", [], "criterion"],
  ["证据", ["criterion", "criterion-2"], "criterion-3"],
])("%s beside %j is %s", (label, taken, key) => {
  expect(keyFor(label, new Set(taken))).toBe(key);
  expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});
