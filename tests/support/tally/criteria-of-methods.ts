import type { TallyMethodId } from "@/domain/tally/registry";
import type { CriterionId } from "./criteria";
import { BURLINGTON, TENNESSEE } from "./elections";

/** An election that shows what a method lacks; `clones` stand in for `option` after. */
export type CounterExample = {
  readonly source: string;
  readonly before: string;
  readonly after?: string;
  readonly option?: string;
  readonly clones?: readonly string[];
};

/** Found among random elections. */
const SEARCH = "found by search";

type Row = { readonly has: readonly CriterionId[]; readonly lacks: Readonly<Partial<Record<CriterionId, CounterExample>>> };

/** Three of five prefer B, a little; two prefer A, by far. */
const STRONG_VIEWS = "2: A=5 B=0\n3: A=1 B=2";

/** Four of five prefer B; the middle grade of A is 4, that of B 1. */
const MIDDLE_GRADES = "2: A=4 B=5\n1: A=4 B=0\n2: A=0 B=1";

/** One row per method: what the literature says it has, and some of what it lacks. What stands in neither is not tried. */
export const METHOD_CRITERIA: Readonly<Record<TallyMethodId, Row>> = {
  plurality: {
    has: ["majority", "pareto", "monotone", "add-top", "later-no-harm"],
    lacks: {
      condorcet: { source: "Wikipedia, Condorcet method, Tennessee", before: TENNESSEE },
      "condorcet-loser": { source: "Wikipedia, Condorcet loser criterion, Tennessee", before: TENNESSEE },
      clones: {
        source: "Wikipedia, Independence of clones criterion: vote splitting",
        before: "55: A>B\n45: B>A",
        after: "30: A>Z>B\n25: Z>A>B\n45: B>A>Z",
        option: "A",
        clones: ["A", "Z"],
      },
      reversal: {
        source: SEARCH,
        before: "2: D>A>C>F\n2: C>D>A>F\n3: F>C>A>D",
        after: "2: F>C>A>D\n2: F>A>D>C\n3: D>A>C>F",
      },
    },
  },
  approval: { has: ["majority", "monotone"], lacks: {} },
  score: {
    has: ["pareto", "monotone"],
    lacks: {
      majority: { source: "two with strong views outweigh three", before: STRONG_VIEWS, option: "B" },
      condorcet: { source: "two with strong views outweigh three", before: STRONG_VIEWS },
      "condorcet-loser": { source: "two with strong views outweigh three", before: STRONG_VIEWS },
      smith: { source: "two with strong views outweigh three", before: STRONG_VIEWS },
    },
  },
  star: {
    has: ["condorcet-loser", "pareto", "monotone"],
    lacks: {
      condorcet: { source: "the third sum is not in the runoff", before: "3: A=5 B=1 C=0\n3: A=0 B=1 C=5\n1: A=2 B=3 C=0" },
      smith: { source: "the third sum is not in the runoff", before: "3: A=5 B=1 C=0\n3: A=0 B=1 C=5\n1: A=2 B=3 C=0" },
      clones: {
        source: "a clone of the highest sum takes the other place in the runoff",
        before: "3: A=5 B=0\n4: A=3 B=4",
        after: "3: A=5 B=0 Z=5\n4: A=3 B=4 Z=3",
        option: "A",
        clones: ["A", "Z"],
      },
    },
  },
  "majority-judgment": {
    has: ["majority", "pareto", "monotone"],
    lacks: {
      condorcet: {
        source: "Wikipedia, Condorcet winner criterion, majority judgment",
        before: "35: A=3 B=1 C=0\n34: A=0 B=1 C=3\n31: A=1 B=3 C=2",
      },
      "condorcet-loser": { source: "four of five prefer B, and the middle grade of A is higher", before: MIDDLE_GRADES },
      smith: { source: "four of five prefer B, and the middle grade of A is higher", before: MIDDLE_GRADES },
    },
  },
  borda: {
    has: ["condorcet-loser", "pareto", "monotone", "add-top", "reversal"],
    lacks: {
      majority: { source: "Wikipedia, Borda count: a majority outvoted", before: "60: A>B>C\n40: B>C>A", option: "A" },
      condorcet: { source: "Wikipedia, Borda count: a majority outvoted", before: "60: A>B>C\n40: B>C>A" },
      clones: {
        source: "Wikipedia, Independence of clones criterion: teaming under Borda",
        before: "66: A>B\n34: B>A",
        after: "66: A>B>Z\n34: B>Z>A",
        option: "B",
        clones: ["B", "Z"],
      },
      "later-no-harm": {
        source: "after Wikipedia, Later-no-harm criterion",
        before: "6: A\n4: B>C>A",
        after: "6: A>B>C\n4: B>C>A",
        option: "A",
      },
    },
  },
  irv: {
    has: ["majority", "condorcet-loser", "pareto", "add-top", "clones-untied", "later-no-harm"],
    lacks: {
      clones: {
        source: "a clone on a ballot that ties options takes a part of the others' votes",
        before: "3: D=E\n1: B>E>C",
        after: "3: D=E=Z\n1: B>E>C",
        option: "D",
        clones: ["D", "Z"],
      },
      condorcet: { source: "electowiki, 2009 Burlington mayoral election", before: BURLINGTON },
      monotone: {
        source: "Wikipedia, Monotonicity criterion, instant-runoff voting",
        before: "39: A>B>C\n35: B>C>A\n26: C>A>B",
        after: "49: A>B>C\n25: B>C>A\n26: C>A>B",
        option: "A",
      },
      reversal: {
        source: SEARCH,
        before: "3: E>F>A>D>B\n1: A>D>B>E>F\n3: B>E>F>D>A",
        after: "3: B>D>A>F>E\n1: F>E>B>D>A\n3: A>D>F>E>B",
      },
    },
  },
  schulze: {
    has: ["majority", "condorcet", "condorcet-loser", "smith", "pareto", "monotone", "clones", "reversal"],
    lacks: {
      "add-top": {
        source: "Schulze, arXiv:1804.02973, section 3, example 5",
        before: "3: A>D>E>B>C>F\n3: B>F>E>C>D>A\n4: C>A>B>F>D>E\n1: D>B>C>E>F>A\n4: D>E>F>A>B>C\n2: E>C>B>D>F>A\n2: F>A>C>D>B>E",
        after:
          "3: A>D>E>B>C>F\n3: B>F>E>C>D>A\n4: C>A>B>F>D>E\n1: D>B>C>E>F>A\n4: D>E>F>A>B>C\n2: E>C>B>D>F>A\n2: F>A>C>D>B>E\n2: A>E>F>C>B>D",
        option: "A",
      },
      "later-no-harm": {
        source: SEARCH,
        before: "1: B>F>D>E\n1: B>E>F\n1: E>B>D>F\n1: E\n3: D>B\n2: F>D>B>E\n4: E>F>D>B\n1: F",
        after: "1: B>F>D>E\n1: B>E>F\n1: E>B>D>F\n1: E\n3: D>B\n2: F>D>B>E\n4: E>F>D>B\n1: F>E>B>D",
        option: "F",
      },
    },
  },
  "ranked-pairs": {
    has: ["majority", "condorcet", "condorcet-loser", "smith", "pareto", "monotone", "clones", "reversal"],
    lacks: {
      "later-no-harm": {
        source: SEARCH,
        before: "3: A>C>F\n2: F>A>C>D\n2: C>D\n4: F\n2: C>A",
        after: "3: A>C>F\n2: F>A>C>D\n2: C>D>A>F\n4: F\n2: C>A",
        option: "C",
      },
      "add-top": {
        source: SEARCH,
        before: "2: D>E\n2: D=C\n4: D>B=C\n3: B>E=C\n4: B>E=C",
        after: "2: D>E\n2: D=C\n4: D>B=C\n3: B>E=C\n4: B>E=C\n2: C>E",
        option: "C",
      },
    },
  },
  copeland: {
    has: ["majority", "condorcet", "condorcet-loser", "smith", "pareto", "monotone", "reversal"],
    lacks: {
      clones: {
        source: "Wikipedia, Independence of clones criterion: crowding under Copeland",
        before: "1: A>B>C\n1: B>C>A\n1: C>A>B",
        after: "1: A>B>Z>C\n1: B>Z>C>A\n1: C>A>B>Z",
        option: "B",
        clones: ["B", "Z"],
      },
      "add-top": {
        source: SEARCH,
        before: "3: B>A\n1: D>B\n1: D\n2: A>D",
        after: "3: B>A\n1: D>B\n1: D\n2: A>D\n2: D>A",
        option: "D",
      },
    },
  },
  minimax: {
    has: ["majority", "condorcet", "pareto", "monotone"],
    lacks: {
      "condorcet-loser": { source: "a circle of three, and a fourth that loses narrowly to each", before: narrowLoser() },
      smith: { source: "a circle of three, and a fourth that loses narrowly to each", before: narrowLoser() },
      clones: {
        source: "a circle of three clones, and a fourth that loses narrowly to each",
        before: "48: D>A\n51: A>D",
        after: narrowLoser(),
        option: "A",
        clones: ["A", "B", "C"],
      },
      reversal: { source: "a circle of three, and a fourth that loses narrowly to each", before: narrowLoser(), after: narrowLoser(true) },
    },
  },
  "kemeny-young": {
    has: ["majority", "condorcet", "condorcet-loser", "smith", "pareto", "monotone", "reversal"],
    lacks: {
      clones: {
        source: "a circle in which a clone makes the weakest majority count twice",
        before: "6: A>B>C\n4: B>C>A\n5: C>A>B",
        after: "6: A>Z>B>C\n4: B>C>A>Z\n5: C>A>Z>B",
        option: "A",
        clones: ["A", "Z"],
      },
    },
  },
  stv: {
    has: ["majority", "condorcet-loser", "pareto", "later-no-harm"],
    lacks: {
      condorcet: { source: "electowiki, 2009 Burlington mayoral election, one seat", before: BURLINGTON },
      monotone: {
        source: "Wikipedia, Monotonicity criterion, instant-runoff voting",
        before: "39: A>B>C\n35: B>C>A\n26: C>A>B",
        after: "49: A>B>C\n25: B>C>A\n26: C>A>B",
        option: "A",
      },
    },
  },
  cumulative: { has: ["monotone"], lacks: {} },
  quadratic: { has: ["monotone"], lacks: {} },
  consent: { has: ["monotone"], lacks: {} },
};

/** A, B and C beat one another in a circle by 66 to 33; D loses to each by 51 to 48. */
function narrowLoser(isReversed = false): string {
  const circle = [
    ["A", "B", "C"],
    ["B", "C", "A"],
    ["C", "A", "B"],
  ];
  return circle
    .flatMap((order) => [
      { copies: 16, order: ["D", ...order] },
      { copies: 17, order: [...order, "D"] },
    ])
    .map(({ copies, order }) => `${copies}: ${(isReversed ? order.toReversed() : order).join(">")}`)
    .join("\n");
}
