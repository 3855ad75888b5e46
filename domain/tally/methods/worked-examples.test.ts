import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packBallots, profileOf } from "../ballots/profile";
import { type Ballot, type BallotType, type ConsentAnswer, DEFAULT_BALLOT_LIMITS } from "../ballots/types";
import { countBy, TALLY_METHOD_IDS, type TallyMethodId, type TallyResult } from "../registry";
import type { TallyStep } from "../steps";
import { DEFAULT_TALLY_SETTINGS, FIGURES, type FigureId } from "../types";

/**
 * The worked examples of docs/methods, counted again. The first table has the ballots; every later one that this file knows by its
 * header is compared with the count, and the one with places must be there.
 */
describe.each(TALLY_METHOD_IDS)("docs/methods/voting/%s.md", (method) => {
  const [ballots, ...tables] = tablesOf(exampleOf(method));
  const result = recount(method, ballots!, exampleOf(method));
  const known = tables.flatMap((table) => {
    const check = CHECKS.find(({ reads }) => reads(table.header));
    return check ? [{ table, check }] : [];
  });
  it("ends with the places", () => {
    expect(known.some(({ check }) => check.name === "places")).toBe(true);
  });
  it.each(known.map(({ table, check }) => [check.name, table, check] as const))("%s", (_, table, { expected }) => {
    for (const row of table.rows)
      for (const [column, cell] of row.entries()) {
        if (column === 0) continue;
        const figure = expected(result, row[0]!, table.header[column]!);
        if (figure === undefined) expect(cell, `${row[0]}, ${table.header[column]}`).toBe("");
        else expect(numberIn(cell), `${row[0]}, ${table.header[column]}`).toBeCloseTo(figure, 9);
      }
  });
});

type Table = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

type Check = {
  readonly name: string;
  readonly reads: (header: readonly string[]) => boolean;
  /** What stands in a row under a heading; undefined where the cell must be empty. */
  readonly expected: (result: TallyResult, row: string, heading: string) => number | undefined;
};

const CHECKS: readonly Check[] = [
  { name: "places", reads: (header) => header.includes("place"), expected: figureIn },
  {
    name: "pairwise matrix",
    reads: ([first]) => first === "",
    expected: (result, row, heading) => {
      const { options, matrix } = step(result, "pairwise");
      return row === heading ? undefined : matrix[options.indexOf(row)]![options.indexOf(heading)];
    },
  },
  {
    name: "strongest paths",
    reads: ([first]) => first === "from \\ to",
    expected: (result, row, heading) => {
      const { options, strengths } = step(result, "strongest-paths");
      return row === heading ? undefined : strengths[options.indexOf(row)]![options.indexOf(heading)];
    },
  },
  {
    name: "rounds",
    reads: ([, second]) => second === "round 1",
    expected: (result, row, heading) => {
      const { rows } = step(result, "elimination").rounds[Number(heading.split(" ")[1]) - 1]!;
      return rows.find(({ option }) => option === row)?.votes.value;
    },
  },
  {
    name: "stages",
    reads: ([, second]) => second === "stage 1",
    expected: (result, row, heading) => {
      const found = step(result, "stages").stages[Number(heading.split(" ")[1]) - 1]!.rows.find(({ option }) => option === row);
      return found && (found.status !== "excluded" || found.votes.value > 0) ? found.votes.value : undefined;
    },
  },
  {
    name: "grades",
    reads: (header) => header.includes("median"),
    expected: (result, row, heading) => {
      const { counts, median } = step(result, "grades").rows.find(({ option }) => option === row)!;
      return heading === "median" ? median : counts[Number(heading)];
    },
  },
  {
    name: "answers",
    reads: ([, second]) => second === "support",
    expected: (result, row, heading) => {
      const answers = step(result, "answers").rows.find(({ option }) => option === row)!;
      return answers[(heading === "no answer" ? "unanswered" : heading) as "support"];
    },
  },
  {
    name: "locks",
    reads: ([first]) => first === "link",
    expected: (result, row, heading) => {
      const [from, to] = row.split(" → ");
      const link = step(result, "locks").links.find((one) => one.from === from && one.to === to)!;
      return heading === "strength" ? link.strength : link.locked ? 1 : 0;
    },
  },
];

function figureIn(result: TallyResult, row: string, heading: string): number | undefined {
  const { place, amounts } = result.figures.find(({ option }) => option === row)!;
  if (heading === "place") return place;
  const figure = (Object.keys(FIGURES) as FigureId[]).find((id) => FIGURES[id].label.toLowerCase() === heading);
  return amounts[figure!]!.value;
}

function step<Kind extends TallyStep["kind"]>({ steps }: TallyResult, kind: Kind): Extract<TallyStep, { kind: Kind }> {
  return steps.find((one) => one.kind === kind) as Extract<TallyStep, { kind: Kind }>;
}

/** "13", "16/3", "**58**", "4 + 6 = 10", "locked". */
function numberIn(cell: string): number {
  const text = cell.replaceAll("*", "").split("=").at(-1)!.trim();
  if (text === "locked") return 1;
  if (text === "left out") return 0;
  const [above, below = "1"] = text.split("/");
  return text === "" ? Number.NaN : Number(above) / Number(below);
}

function exampleOf(method: TallyMethodId): string {
  const page = readFileSync(new URL(`../../../docs/methods/voting/${method}.md`, import.meta.url), "utf8");
  return page.split(/^## /m).find((section) => section.startsWith("Worked example"))!;
}

function tablesOf(text: string): readonly Table[] {
  const blocks = text.split(/\n(?!\s*\|)/).map((block) => block.split("\n").filter((line) => line.trim().startsWith("|")));
  return blocks
    .filter((lines) => lines.length > 2)
    .map((lines) => {
      const [header, , ...rows] = lines.map((line) =>
        line
          .trim()
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim()),
      );
      return { header: header!, rows };
    });
}

function recount(method: TallyMethodId, { header, rows }: Table, text: string): TallyResult {
  const type = TYPES[header[1] as keyof typeof TYPES];
  const read = rows.map(([ballots, words]) => ({ ballots: Number(ballots), ballot: READERS[type](words!) }));
  const options = [...new Set(read.flatMap(({ ballot }) => optionsIn(ballot)))];
  const groups = packBallots(
    read.map(({ ballot, ballots }) => ({ ballot, copies: ballots })),
    options,
  );
  const seats = Number(/Seats: (\d+)/.exec(text)?.[1] ?? 1);
  return countBy(method, profileOf(type, options, groups, DEFAULT_BALLOT_LIMITS), { ...DEFAULT_TALLY_SETTINGS, seats });
}

const TYPES = {
  choice: "plurality",
  approved: "approval",
  ranking: "ranked",
  scores: "score",
  dots: "cumulative",
  votes: "quadratic",
  answers: "consent",
} as const satisfies Record<string, BallotType>;

const pairs = (words: string) => words.split(", ").map((pair) => pair.split(" ") as [string, string]);
const amounts = (words: string) => Object.fromEntries(pairs(words).map(([option, amount]) => [option, Number(amount)]));

const READERS = {
  plurality: (words) => ({ choice: words }),
  approval: (words) => ({ approved: words.startsWith("nothing") ? [] : words.split(", ") }),
  ranked: (words) => ({ tiers: words.split(" > ").map((tier) => tier.split(" = ")) }),
  score: (words) => ({ scores: amounts(words) }),
  cumulative: (words) => ({ dots: amounts(words) }),
  quadratic: (words) => ({ votes: amounts(words) }),
  consent: (words) => ({ answers: Object.fromEntries(pairs(words)) as Record<string, ConsentAnswer> }),
} as const satisfies Record<BallotType, (words: string) => Ballot>;

function optionsIn(ballot: Ballot): readonly string[] {
  if ("choice" in ballot) return ballot.choice === null ? [] : [ballot.choice];
  if ("approved" in ballot) return ballot.approved;
  if ("tiers" in ballot) return ballot.tiers.flat();
  return Object.keys(Object.values(ballot)[0]!);
}
