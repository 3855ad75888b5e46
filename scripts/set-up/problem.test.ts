import { describe, expect, it } from "vitest";
import { accountOf, problem } from "./problem.mjs";

describe("what is printed of an error", () => {
  it("is the sentence alone where a person can mend it", () => {
    expect(accountOf(problem("Port 3000 is taken: choose another."))).toBe("Port 3000 is taken: choose another.");
  });

  it.each([
    ["the file system", Object.assign(new Error("write"), { code: "ENOSPC" })],
    ["PostgreSQL", Object.assign(new Error("could not extend file"), { code: "53100" })],
    ["a cause", new Error("wrapped", { cause: Object.assign(new Error("write"), { code: "ENOSPC" }) })],
  ])("says that the disk is full when %s does", (_, error) => {
    expect(accountOf(error)).toMatch(/^The disk is full: free some space/);
  });

  it("is the whole of it where the fault is ours", () => {
    expect(accountOf(new TypeError("undefined is not a function"))).toMatch(/TypeError: undefined is not a function\n +at /);
  });
});
