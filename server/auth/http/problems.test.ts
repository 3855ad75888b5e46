import { expect, it } from "vitest";
import { sentenceForProblem } from "./problems";

it("has a sentence for whatever stands in the address, and repeats none of it", () => {
  expect(sentenceForProblem(undefined)).toBeNull();
  expect(sentenceForProblem("")).toBeNull();
  expect(sentenceForProblem("Verification")).toContain("15 minutes");
  for (const odd of ["<script>", "constructor", "Your account was closed"])
    expect(sentenceForProblem(odd)).toBe("Signing in did not work. Try once more.");
});
