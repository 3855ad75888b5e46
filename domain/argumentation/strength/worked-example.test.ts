import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  CAPS,
  cruxesOf,
  type DebateArguments,
  debateGraph,
  groundedLabelling,
  type RatedArgument,
  SEMANTICS,
  strengthsOf,
  whatIfFell,
} from "..";

/** docs/methods/argument/strength.md: its tables are read, and what they say is computed again. */
const PAGE = readFileSync(new URL("../../../docs/methods/argument/strength.md", import.meta.url), "utf8");
const tables = PAGE.split(/\n(?!\s*\|)/)
  .map((block) => block.split("\n").filter((line) => line.trim().startsWith("|")))
  .filter((lines) => lines.length > 2)
  .map((lines) =>
    lines.map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    ),
  );
const table = (first: string) => {
  const [header, , ...rows] = tables.find(([head]) => head![0] === first)!;
  return rows.map((row) => Object.fromEntries(row.map((cell, column) => [header![column]!, cell])) as Readonly<Record<string, string>>);
};
const figure = (cell: string | undefined): number => Number((cell ?? "").replace("−", "-"));

const claims = table("claim").map(({ claim, agree, disagree, cap }) => ({
  id: claim!,
  agree: figure(agree),
  disagree: figure(disagree),
  cap: cap === "" ? null : { value: figure(cap) / 100, reliability: null, credibility: null },
}));
const inferences = table("argument").map(
  ({ argument, speaks, target, premises, relevance }): RatedArgument => ({
    id: argument!,
    polarity: speaks === "for" ? "support" : "attack",
    target: /^A\d$/.test(target!) ? { argument: target! } : { option: target! },
    premises: premises!.split(", "),
    relevance: figure(relevance),
  }),
);
const options = ["membership", "pacts"];
const debate = debateGraph({ options, claims, arguments: inferences } satisfies DebateArguments);
const numberOf = (id: string): number => debate.nodes.findIndex((node) => node.id === id);

/** As the page has them: in hundredths, to two digits. */
const expectFigure = (strength: number, cell: string | undefined): void =>
  expect(Math.abs(100 * strength - figure(cell))).toBeLessThan(0.0051);

describe("docs/methods/argument/strength.md", () => {
  it("has the caps of the grades", () => {
    const rows = tables.find(([head]) => head![0] === "grade")!.slice(2);
    for (const [letter, cap, , digit, other] of rows) {
      expect(CAPS[letter!]).toBe(figure(cap) / 100);
      expect(CAPS[digit!]).toBe(figure(other) / 100);
    }
    expect(rows).toHaveLength(6);
  });

  it("has the base scores of its example", () => {
    const alone = debateGraph({ options, claims, arguments: inferences.map((one) => ({ ...one, target: { option: "membership" } })) });
    const { strengths } = strengthsOf(alone.graph, "df-quad");
    for (const { claim, argument, base } of [...table("claim"), ...table("argument")])
      expectFigure(strengths[numberOf(claim ?? argument!)]!, base);
  });

  it("has its strengths and labels", () => {
    const labels = groundedLabelling(debate.graph);
    for (const row of table("node")) {
      const node = numberOf(row.node!);
      const shown = [row["DF-QuAD"], row["quadratic energy"], row["Euler-based"]];
      for (const [place, semantics] of SEMANTICS.entries())
        expectFigure(strengthsOf(debate.graph, semantics).strengths[node]!, shown[place]);
      expect(labels[node]).toBe(row.grounded);
    }
  });

  it("has its cruxes, in their order", () => {
    const cruxes = cruxesOf(debate, "df-quad");
    expect(table("fallen").map(({ fallen }) => fallen)).toEqual(cruxes.map(({ claim }) => claim));
    for (const [place, row] of table("fallen").entries()) {
      const { effect, node } = cruxes[place]!;
      expect(effect.pairsSwapped).toBe(figure(row["pairs swapped"]));
      expectFigure(effect.leadChange, row["change of the lead"]);
      const after = new Map(whatIfFell(debate, node, "df-quad").changed.map(({ ref, after: strength }) => [ref.id, strength]));
      for (const option of options)
        expectFigure(after.get(option) ?? strengthsOf(debate.graph, "df-quad").strengths[numberOf(option)]!, row[option]);
    }
  });
});
