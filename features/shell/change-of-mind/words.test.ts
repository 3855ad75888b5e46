import { describe, expect, it } from "vitest";
import { gapOf } from "@/domain/change-of-mind";
import { fraction, toAmount } from "@/domain/tally";
import { gapFinding, gapSentence, persuasionFinding, persuasionSentence } from "./words";

const voice = (decided: string[][], ...totals: number[]) => ({
  optionKeys: ["pact", "fund"],
  decided,
  groups:
    totals.length === 0
      ? []
      : [
          {
            group: "france",
            cast: 1,
            rows: totals.map((total, index) => ({ option: ["pact", "fund"][index]!, total: toAmount(fraction(total)) })),
          },
        ],
});
const name = (option: string) => ({ pact: "Pact", fund: "Fund" })[option] ?? option;

describe("the gap in words", () => {
  it.each([
    [voice([["pact"], ["fund"]], 2, 1), voice([["fund"], ["pact"]], 1, 2), "In role the room chose Pact; in person it would choose Fund."],
    [voice([["pact"], ["fund"]], 2, 1), voice([["pact"], ["fund"]], 2, 1), "In role and in person the room chose Pact."],
    [
      voice([["pact", "fund"]], 1, 1),
      voice([["fund"]], 0, 1),
      "In role the room chose Pact and Fund, level; in person it would choose Fund.",
    ],
    [voice([["pact"]], 1, 0), voice([["pact", "fund"]]), "In role the room chose Pact; in person it would choose nothing."],
  ])("%#", (inRole, inPerson, sentence) => {
    expect(gapSentence(gapOf(inRole, inPerson), name)).toBe(sentence);
  });

  it("names what is furthest apart", () => {
    expect(gapFinding(gapOf(voice([["pact"]], 1, 0), voice([["fund"]], 1, 3)), name)).toBe("Pact is 75\u00a0pts stronger in role");
    expect(gapFinding(gapOf(voice([["pact"]], 1, 0), voice([["pact"]], 2, 0)), name)).toBe(
      "In role and in person each option has the same share",
    );
  });
});

describe("what persuaded in words", () => {
  const row = (credits: number, across: number | null) => ({
    argument: { id: `${credits}${across}`, text: "Trade pays.", what: "For Pact", delegation: null },
    credits,
    across,
    delegations: [],
    by: null,
  });

  it("counts ballots, silence and sides", () => {
    const view = { refusal: null, polls: [], cast: 9, answered: 7, unmoved: 0, rows: [row(4, 2), row(1, 0)] };
    expect(persuasionFinding(view)).toBe("4\u00a0ballots named one argument, the most; 1 of 2 persuaded across sides");
    expect(persuasionSentence(view)).toBe(
      "7 of the 9\u00a0ballots came with a word on what moved the voter; none of them said that nothing did. 2 of 5\u00a0credits came from the other side of the argument.",
    );
    expect(persuasionFinding({ rows: [row(1, 0), row(1, 0)] })).toBe(
      "1\u00a0ballot each is the most that named one argument; none of 2 persuaded across sides",
    );
    expect(persuasionFinding({ rows: [] })).toBe("No argument was named");
  });
});
