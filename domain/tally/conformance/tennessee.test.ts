import { expect, it } from "vitest";
import { TENNESSEE } from "@/tests/support/tally/elections";
import { parseProfile, parseRanking } from "@/tests/support/tally/notation";
import { packBallots, profileOf } from "../ballots/profile";
import type { Ballot } from "../ballots/types";
import { countBy, methodsFor, type TallyMethodId } from "../registry";

const CITIES = ["Memphis", "Nashville", "Chattanooga", "Knoxville"];

/** Wikipedia, "Tennessee capital election", in the articles on each method. */
const WINNERS: Readonly<Partial<Record<TallyMethodId, string>>> = {
  plurality: "Memphis",
  irv: "Knoxville",
  stv: "Knoxville",
  borda: "Nashville",
  schulze: "Nashville",
  "ranked-pairs": "Nashville",
  copeland: "Nashville",
  minimax: "Nashville",
  "kemeny-young": "Nashville",
};

it.each(methodsFor("ranked"))("the capital of Tennessee by %s", (method) => {
  expect(countBy(method, parseProfile(TENNESSEE, CITIES)).winners).toEqual([WINNERS[method]]);
});

/** The same voters on another ballot, made of the cities in their order. */
function recast(ballotOf: (order: readonly string[]) => Ballot) {
  const rows = TENNESSEE.trim()
    .split("\n")
    .map((line) => {
      const [copies, ranking] = line.split(":");
      return { copies: Number(copies), ballot: ballotOf(parseRanking(ranking!).tiers.flat()) };
    });
  return packBallots(rows, CITIES);
}

it("is Nashville by approval, when everybody approves two", () => {
  const ballots = recast((order) => ({ approved: order.slice(0, 2) }));
  const count = countBy("approval", profileOf("approval", CITIES, ballots));
  expect(count.winners).toEqual(["Nashville"]);
  expect(count.figures.map(({ support }) => support.value)).toEqual([42, 68, 58, 32]);
});

it.each(["score", "star", "majority-judgment"] as const)("is Nashville by %s, when everybody scores 3, 2, 1 and 0", (method) => {
  const ballots = recast((order) => ({ scores: Object.fromEntries(order.map((city, place) => [city, 3 - place])) }));
  const count = countBy(method, profileOf("score", CITIES, ballots));
  expect(count.winners).toEqual(["Nashville"]);
  // Borda's points: 126, 194, 173 and 107.
  if (method === "score") expect(count.figures.map(({ amounts }) => amounts.points!.value)).toEqual([126, 194, 173, 107]);
});
