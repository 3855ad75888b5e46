import { describe, expect, it } from "vitest";
import type { Amount, EliminationStep, StagesStep } from "@/domain/tally";
import { EXHAUSTED, eliminationPicture, type RoundsPicture, stagesPicture } from "./rounds";

const amount = (value: number): Amount => ({ exact: `${value}`, value });

/** Ten ballots: 4 a, 3 b>c, 2 c>b, 1 c alone. */
const ELIMINATION: EliminationStep = {
  kind: "elimination",
  says: "",
  rounds: [
    {
      number: 1,
      says: "",
      rows: [row("a", 4), row("b", 3), row("c", 3)],
      exhausted: amount(0),
      eliminated: ["c"],
      spared: ["b"],
      transfers: [
        { from: "c", to: "b", votes: amount(2) },
        { from: "c", to: null, votes: amount(1) },
      ],
    },
    { number: 2, says: "", rows: [row("a", 4), row("b", 5)], exhausted: amount(1), eliminated: [], spared: [], transfers: [] },
  ],
};

/** Two seats, quota 4: a hands on 2, then c goes. */
const STAGES: StagesStep = {
  kind: "stages",
  says: "",
  seats: 2,
  quota: amount(4),
  stages: [
    stage(1, null, "first-preferences", [at("a", 6, 0, "elected"), at("b", 3, 0), at("c", 2, 0)], 0),
    stage(2, "a", "surplus", [at("a", 4, -2, "elected"), at("b", 3.5, 0.5), at("c", 3, 1)], 0.5),
    stage(3, "c", "exclusion", [at("a", 4, 0, "elected"), at("b", 5.5, 2, "elected"), at("c", 0, -3, "excluded")], 1.5),
  ],
};

function row(option: string, votes: number) {
  return { option, votes: amount(votes) };
}

type Stage = StagesStep["stages"][number];

function at(option: string, votes: number, change: number, status: Stage["rows"][number]["status"] = "continuing") {
  return { option, votes: amount(votes), change: amount(change), status };
}

function stage(number: number, from: string | null, reason: Stage["reason"], rows: Stage["rows"], exhausted: number): Stage {
  const rest = { says: "", transferValue: null, lost: amount(0), elected: [], excluded: [] };
  return { number, from, reason, rows, exhausted: amount(exhausted), ...rest };
}

/** Every vote that stands in a round left the round before, and goes on to the next. */
function expectNothingLost({ rounds, bands }: RoundsPicture) {
  for (const [index, leaving] of bands.entries()) {
    for (const { key, value } of rounds[index]!.nodes) expect(sum(leaving.filter(({ from }) => from === key))).toBeCloseTo(value);
    for (const { key, value } of rounds[index + 1]!.nodes) expect(sum(leaving.filter(({ to }) => to === key))).toBeCloseTo(value);
  }
}

const sum = (bands: readonly { readonly value: number }[]) => bands.reduce((total, { value }) => total + value, 0);

describe("an instant runoff", () => {
  const picture = eliminationPicture(ELIMINATION);
  it("draws the winner first and exhausted votes last", () => {
    expect(picture.keys).toEqual(["b", "a", "c", EXHAUSTED]);
  });
  it("loses no vote between rounds", () => expectNothingLost(picture));
  it("hands votes on and lets the others stay", () => {
    const [leaving] = picture.bands;
    expect(leaving!.filter(({ value }) => value > 0)).toEqual([
      { from: "a", to: "a", value: 4 },
      { from: "b", to: "b", value: 3 },
      { from: "c", to: "b", value: 2 },
      { from: "c", to: EXHAUSTED, value: 1 },
    ]);
  });
});

describe("a single transferable vote", () => {
  const picture = stagesPicture(STAGES);
  it("leaves out who is excluded, and keeps who is elected at the quota", () => {
    expect(picture.rounds.map(({ nodes }) => nodes.map(({ key }) => key).join())).toEqual(["a,b,c", "a,b,c,", "a,b,"]);
    expect(picture.rounds[2]!.nodes[0]).toEqual({ key: "a", value: 4 });
  });
  it("loses no vote between stages", () => expectNothingLost(picture));
});
