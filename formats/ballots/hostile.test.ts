import { describe, expect, it } from "vitest";
import { problemOf } from "@/tests/support/ballot-files";

const million = (make: (index: number) => string, between: string) =>
  Array.from({ length: 1_000_000 }, (_, index) => make(index)).join(between);

/** Each would take for ever, or all the memory there is, if it were read without care. */
describe("hostile files", () => {
  it("stops at the first option too many", () => {
    expect(problemOf("cvotes", `#/Candidates: ${million(String, ";")}`)).toBe("1: At most 250 options can be counted.");
    expect(problemOf("cvotes", million(String, "\n"))).toBe("251: At most 250 options can be counted.");
    expect(problemOf("csv", `${million(String, ",")}\n`)).toBe("1: At most 250 options can be counted.");
    expect(
      problemOf(
        "abif",
        million((index) => `=${index}:[${index}]`, "\n"),
      ),
    ).toBe("251: At most 250 options can be counted.");
    expect(problemOf("toi", "# NUMBER ALTERNATIVES: 1000000\n1: 1")).toBe("1: At most 250 options can be counted.");
    expect(problemOf("cat", `# NUMBER ALTERNATIVES: 2\n1: ${"{},".repeat(300)}`)).toBe("1: At most 250 categories can be counted.");
  });

  it("takes no line for longer than it is", () => {
    const long = "x".repeat(5_000_000);
    expect(problemOf("cvotes", long)).toBe("1: A name is at most 1000 bytes long; here are 5000000.");
    expect(problemOf("csv", `A,B\n1,${"9".repeat(5_000_000)}\n`)).toMatch(/^2: “9{60}…” under “B” is not a score/);
    expect(problemOf("csv", `ranking\n${"A>".repeat(2_500_000)}`)).toBe("2: A ballot has at most 1000 places.");
    expect(problemOf("toi", `# NUMBER ALTERNATIVES: 2\n1: ${"1,".repeat(2_500_000)}`)).toBe("2: This order names alternative 1 twice.");
    expect(problemOf("blt", `2 1\n1 ${"1=".repeat(2_500_000)}`)).toBe("2: This ballot names candidate 1 twice.");
    expect(problemOf("abif", `1: ${"[".repeat(5_000_000)}`)).toBe("1: A bracket is opened and not closed.");
  });

  it("looks for what is missing once, not from every line anew", () => {
    const lines = (text: string) => text.repeat(300_000);
    expect(problemOf("cvotes", lines("#/x\n"))).toBe("1: There are no options in this file.");
    expect(problemOf("toi", lines("# x\n"))).toBe("1: There are no options in this file.");
    expect(problemOf("abif", lines("{a\n"))).toBe("1: There are no options in this file.");
    expect(problemOf("abif", `1: A\n${lines("=x\n")}`)).toMatch(/^2: An option is declared as/);
    expect(problemOf("csv", `A,B\n${lines('"""""",1\n')}`)).toMatch(/^2: “""” under “A” is not /);
    expect(problemOf("csv", '"'.repeat(5_000_001))).toBe("1: A quotation mark is opened and not closed.");
  });

  it("adds no more than can be added exactly", () => {
    expect(problemOf("toi", "# NUMBER ALTERNATIVES: 2\n9007199254740991: 1\n1: 2\n")).toBe(
      "3: The ballots weigh more than can be added exactly.",
    );
    expect(problemOf("cvotes", "#/Weight Allowed: true\nA ^9007199254740991 * 9007199254740991\n")).toBe(
      "2: The ballots weigh more than can be added exactly.",
    );
  });
});
