import type { OptionKey } from "@/domain/tally/ballots/types";
import type { TallyMethodId } from "@/domain/tally/registry";
import type { FigureId, TallyConventions } from "@/domain/tally/types";
import { BURLINGTON, TENNESSEE } from "./elections";

/** Counts that others published, to be found again. Where only winners were published, only winners are compared. */
export type PublishedCase = {
  readonly name: string;
  readonly source: string;
  readonly ballots: string;
  readonly method: TallyMethodId;
  readonly conventions?: Partial<TallyConventions>;
  readonly winners: readonly OptionKey[];
  readonly ranking?: readonly (OptionKey | readonly OptionKey[])[];
  readonly figures?: { readonly figure: FigureId; readonly values: Readonly<Record<OptionKey, number>> };
};

/**
 * julien-boudry/Condorcet (Condorcet PHP), Tests/src/Algo/Methods, where these profiles are collected with their results.
 * Those whose result hangs on how it breaks a tie are left out: here every way is followed.
 */
const PHP = "collected in the tests of Condorcet PHP";

const RBVOTE = `
  98: Abby>Cora>Erin>Dave>Brad
  64: Brad>Abby>Erin>Cora>Dave
  12: Brad>Abby>Erin>Dave>Cora
  98: Brad>Erin>Abby>Cora>Dave
  13: Brad>Erin>Abby>Dave>Cora
  125: Brad>Erin>Dave>Abby>Cora
  124: Cora>Abby>Erin>Dave>Brad
  76: Cora>Erin>Abby>Dave>Brad
  21: Dave>Abby>Brad>Erin>Cora
  30: Dave>Brad>Abby>Erin>Cora
  98: Dave>Brad>Erin>Cora>Abby
  139: Dave>Cora>Abby>Brad>Erin
  23: Dave>Cora>Brad>Abby>Erin`;
const rbvote = { name: "921 voters, 5 candidates", source: `rbvote (R. LeGrand), descriptions of methods; ${PHP}`, ballots: RBVOTE };

const tennessee = { name: "the capital of Tennessee", ballots: TENNESSEE, winners: ["Nashville"] };

const GORR = (example: number) => `E. Gorr, Condorcet, ranked pairs, example ${example}; ${PHP}`;

const LOSER_MARGINS = `
  30: A>C>B>D
  15: D>B>A>C
  14: D>B>C>A
  6: B>C>A>D
  4: D>C>A=B
  16: C>A=B
  14: B>C
  3: C>A`;
const loser = {
  name: "97 voters, several left-out candidates",
  source: `Wikipedia, Condorcet loser criterion and Minimax Condorcet method; ${PHP}`,
  ballots: LOSER_MARGINS,
};

export const PUBLISHED_RANKED: readonly PublishedCase[] = [
  {
    ...tennessee,
    method: "borda",
    source: "Wikipedia, Borda count",
    ranking: ["Nashville", "Chattanooga", "Memphis", "Knoxville"],
    figures: { figure: "points", values: { Nashville: 194, Chattanooga: 173, Memphis: 126, Knoxville: 107 } },
  },
  {
    name: "a majority outvoted",
    source: `fr.wikipedia, Méthode Borda, with a scale from 1: 340, 280, 195, 185; ${PHP}`,
    ballots: "30: B>A>C>D\n30: B>A>D>C\n25: A>C>D>B\n15: A>D>C>B",
    method: "borda",
    winners: ["A"],
    ranking: ["A", "B", "C", "D"],
    figures: { figure: "points", values: { A: 240, B: 180, C: 95, D: 85 } },
  },
  {
    ...tennessee,
    method: "copeland",
    source: "Wikipedia, Copeland's method",
    ranking: ["Nashville", "Chattanooga", "Knoxville", "Memphis"],
    figures: { figure: "points", values: { Nashville: 3, Chattanooga: 2, Knoxville: 1, Memphis: 0 } },
  },
  {
    name: "100 voters, 5 candidates, some left out",
    source: `Wikipedia, Copeland's method; ${PHP}`,
    ballots: "31: A>E>C>D\n30: B>A>E\n29: C>D>B\n10: D>A>E",
    method: "copeland",
    winners: ["A"],
    ranking: ["A", ["B", "C", "E"], "D"],
  },
  { ...rbvote, method: "copeland", winners: ["Abby", "Brad"], ranking: [["Abby", "Brad"], ["Dave", "Erin"], "Cora"] },
  {
    ...tennessee,
    method: "minimax",
    source: "Wikipedia, Minimax Condorcet method",
    ranking: ["Nashville", "Memphis", "Chattanooga", "Knoxville"],
    figures: { figure: "defeat", values: { Nashville: 0, Memphis: 58, Chattanooga: 68, Knoxville: 83 } },
  },
  {
    name: "a Condorcet winner with ties on ballots",
    source: `Wikipedia, Minimax Condorcet method; ${PHP}`,
    ballots: "4: A=C>B\n47: A>C>B\n43: C>B>A\n6: B>A=C",
    method: "minimax",
    winners: ["A"],
    ranking: ["A", "C", "B"],
    figures: { figure: "defeat", values: { A: 0, B: 94, C: 47 } },
  },
  { ...rbvote, method: "minimax", winners: ["Cora"] },
  {
    name: "a Condorcet loser elected",
    source: `Wikipedia, Condorcet loser criterion; ${PHP}`,
    ballots: "1: A>B>C\n1: A>B>L\n3: B>C>A\n1: C>L>A\n1: L>A>B\n2: L>C>A",
    method: "minimax",
    winners: ["L"],
  },
  {
    ...loser,
    method: "minimax",
    conventions: { unranked: "ignored" },
    winners: ["A"],
    figures: { figure: "defeat", values: { A: 35, B: 50, C: 45, D: 36 } },
  },
  {
    ...loser,
    method: "minimax",
    conventions: { unranked: "ignored", measure: "margins" },
    winners: ["B"],
    figures: { figure: "defeat", values: { A: 5, B: 1, C: 2, D: 3 } },
  },
  {
    ...tennessee,
    method: "ranked-pairs",
    source: "Wikipedia, Ranked pairs",
    ranking: ["Nashville", "Chattanooga", "Knoxville", "Memphis"],
  },
  ...(["winning-votes", "margins"] as const).flatMap((measure): readonly PublishedCase[] => [
    {
      name: "45 voters, 5 candidates",
      source: `fr.wikipedia, ranked pairs; ${PHP}`,
      ballots: "5: A>C>B>E\n5: A>D>E>C\n8: B>E>D>A\n3: C>A>B>E\n7: C>A>E>B\n2: C>B>A>D\n7: D>C>E>B\n8: E>B>A>D",
      method: "ranked-pairs",
      conventions: { measure },
      winners: ["A"],
      ranking: ["A", "C", "E", "B", "D"],
    },
    { ...rbvote, method: "ranked-pairs", conventions: { measure }, winners: ["Brad"], ranking: ["Brad", "Abby", "Erin", "Dave", "Cora"] },
    {
      name: "18 voters",
      source: GORR(1),
      ballots: "7: A>B>C\n5: B>A>C\n4: C>A>B\n2: B>C>A",
      method: "ranked-pairs",
      conventions: { measure },
      winners: ["A"],
      ranking: ["A", "B", "C"],
    },
    {
      name: "a circle of three",
      source: GORR(2),
      ballots: "40: A>B>C\n35: B>C>A\n25: C>A>B",
      method: "ranked-pairs",
      conventions: { measure },
      winners: ["A"],
      ranking: ["A", "B", "C"],
    },
    {
      name: "a tied pair has no link: two share first place",
      source: GORR(3),
      ballots: "7: A>B>C\n7: B>A>C\n2: C>A>B\n2: C>B>A",
      method: "ranked-pairs",
      conventions: { measure },
      winners: ["A", "B"],
      ranking: [["A", "B"], "C"],
    },
  ]),
  {
    name: "ballots that name two options only, and say nothing of the third",
    source: `Wikipedia, Ranked pairs; ${PHP}`,
    ballots: "68: A>B\n72: B>C\n52: C>A",
    method: "ranked-pairs",
    conventions: { unranked: "ignored" },
    winners: ["A"],
  },
  {
    ...tennessee,
    method: "kemeny-young",
    source: "Wikipedia, Kemeny–Young method: 393 of 600",
    ranking: ["Nashville", "Chattanooga", "Knoxville", "Memphis"],
  },
  {
    ...tennessee,
    method: "irv",
    source: "Wikipedia, Instant-runoff voting",
    winners: ["Knoxville"],
    ranking: ["Knoxville", "Memphis", "Nashville", "Chattanooga"],
    figures: { figure: "votes", values: { Chattanooga: 15, Nashville: 26, Memphis: 42, Knoxville: 58 } },
  },
  {
    name: "the mayor of Burlington, 2009",
    source: "electowiki, 2009 Burlington mayoral election",
    ballots: BURLINGTON,
    method: "irv",
    winners: ["Kiss"],
    ranking: ["Kiss", "Wright", "Montroll"],
    figures: { figure: "votes", values: { Kiss: 4314, Wright: 4064, Montroll: 2554 } },
  },
  {
    name: "five voters",
    source: `Wikipedia, Instant-runoff voting, examples; ${PHP}`,
    ballots: "2: bob>bill>sue\n2: sue>bob>bill\n1: bill>sue>bob",
    method: "irv",
    winners: ["sue"],
    ranking: ["sue", "bob", "bill"],
  },
  {
    name: "a party with five kinds of food, three of them served",
    source: `Wikipedia, Single transferable vote; ${PHP}`,
    ballots: "4: Orange\n2: Pear>Orange\n8: Chocolate>Strawberry\n4: Chocolate>Hamburger\n1: Strawberry\n1: Hamburger",
    method: "stv",
    conventions: { seats: 3 },
    winners: ["Chocolate", "Orange", "Strawberry"],
    ranking: ["Chocolate", "Orange", "Strawberry", "Hamburger", "Pear"],
  },
  {
    name: "two seats, three candidates",
    source: `Wikipedia, Schulze STV; ${PHP}`,
    ballots: "12: Andrea>Brad>Carter\n38: Andrea>Carter>Brad\n13: Carter>Andrea>Brad\n27: Brad",
    method: "stv",
    conventions: { seats: 2 },
    winners: ["Andrea", "Brad"],
    ranking: ["Andrea", "Brad", "Carter"],
    figures: { figure: "votes", values: { Andrea: 50, Brad: 31.56, Carter: 27.44 } },
  },
  {
    name: "two seats, four candidates; transfers cut to five decimals",
    source: `fr.wikipedia, Scrutin à vote unique transférable, with 20 1/3 and 19 2/3 after the surplus; ${PHP}`,
    ballots: "28: A>B>C>D\n14: A>C>D>B\n15: B>C>A>D\n17: C>A>B>D\n26: D>B>C>A",
    method: "stv",
    conventions: { seats: 2 },
    winners: ["A", "B"],
    figures: { figure: "votes", values: { A: 42, B: 37.33316, C: 19.66658, D: 28.66658 } },
  },
  {
    name: "three seats, four candidates, two surpluses",
    source: `it.wikipedia, Voto singolo trasferibile; ${PHP}`,
    ballots: "40: A>D\n10: B>A\n5: B>C\n25: C>B\n20: D>B",
    method: "stv",
    conventions: { seats: 3 },
    winners: ["A", "C", "D"],
    ranking: ["A", "D", "C", "B"],
  },
  {
    name: "two seats, 57 voters",
    source: "Wikipedia, Counting single transferable votes",
    ballots: "16: Andrea>Brad>Carter>Delilah\n24: Andrea>Carter>Brad>Delilah\n17: Delilah>Andrea>Brad>Carter",
    method: "stv",
    conventions: { seats: 2 },
    winners: ["Andrea", "Carter"],
  },
];
