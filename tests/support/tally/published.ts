import type { OptionKey } from "@/domain/tally/ballots/types";
import type { Measure } from "@/domain/tally/types";

/** Counts that others published, to be found again. Where only winners were published, only winners are compared. */
export type PublishedSchulzeCase = {
  readonly name: string;
  readonly source: string;
  readonly ballots: string;
  readonly options?: readonly OptionKey[];
  readonly winners: Readonly<Partial<Record<Measure, readonly OptionKey[]>>>;
  readonly ranking?: readonly (OptionKey | readonly OptionKey[])[];
  /** Strengths of strongest paths, "AB" from A to B. */
  readonly strengths?: Readonly<Record<string, number>>;
};

const PAPER =
  "M. Schulze, The Schulze Method of Voting, arXiv:1804.02973, section 3; profiles as collected in the tests of Condorcet PHP (julien-boudry/Condorcet, SchulzeTest.php)";
const ELECTOWIKI = "electowiki, Schulze method (oldid 70012)";

export const PUBLISHED_SCHULZE: readonly PublishedSchulzeCase[] = [
  {
    name: "45 voters, 5 candidates",
    source: `Wikipedia, Schulze method, example; ${ELECTOWIKI}, example 1`,
    ballots: `
      5: A>C>B>E>D
      5: A>D>E>C>B
      8: B>E>D>A>C
      3: C>A>B>E>D
      7: C>A>E>B>D
      2: C>B>A>D>E
      7: D>C>E>B>A
      8: E>B>A>D>C`,
    winners: { "winning-votes": ["E"] },
    ranking: ["E", "A", "C", "B", "D"],
    strengths: {
      AB: 28,
      AC: 28,
      AD: 30,
      AE: 24,
      BA: 25,
      BC: 28,
      BD: 33,
      BE: 24,
      CA: 25,
      CB: 29,
      CD: 29,
      CE: 24,
      DA: 25,
      DB: 28,
      DC: 28,
      DE: 24,
      EA: 25,
      EB: 28,
      EC: 28,
      ED: 31,
    },
  },
  {
    name: "30 voters, 4 candidates",
    source: `${ELECTOWIKI}, example 2`,
    ballots: `
      5: A>C>B>D
      2: A>C>D>B
      3: A>D>C>B
      4: B>A>C>D
      3: C>B>D>A
      3: C>D>B>A
      1: D>A>C>B
      5: D>B>A>C
      4: D>C>B>A`,
    winners: { "winning-votes": ["D"] },
    ranking: ["D", "A", "C", "B"],
    strengths: { AB: 20, AC: 20, AD: 17, BA: 19, BC: 19, BD: 17, CA: 19, CB: 21, CD: 17, DA: 18, DB: 18, DC: 18 },
  },
  {
    name: "30 voters, 5 candidates",
    source: `${ELECTOWIKI}, example 3`,
    ballots: `
      3: A>B>D>E>C
      5: A>D>E>B>C
      1: A>D>E>C>B
      2: B>A>D>E>C
      2: B>D>E>C>A
      4: C>A>B>D>E
      6: C>B>A>D>E
      2: D>B>E>C>A
      5: D>E>C>A>B`,
    winners: { "winning-votes": ["B"] },
    strengths: {
      AB: 18,
      AC: 20,
      AD: 21,
      AE: 21,
      BA: 19,
      BC: 19,
      BD: 19,
      BE: 19,
      CA: 19,
      CB: 18,
      CD: 19,
      CE: 19,
      DA: 19,
      DB: 18,
      DC: 20,
      DE: 30,
      EA: 19,
    },
  },
  {
    name: "two potential winners",
    source: `${ELECTOWIKI}, example 4; ${PAPER}, example 2`,
    ballots: `
      3: A>B>C>D
      2: D>A>B>C
      2: D>B>C>A
      2: C>B>D>A`,
    winners: { "winning-votes": ["B", "D"] },
    ranking: [
      ["B", "D"],
      ["A", "C"],
    ],
  },
  {
    name: "21 voters, 4 candidates",
    source: `${PAPER}, example 1`,
    ballots: `
      8: A>C>D>B
      2: B>A>D>C
      4: C>D>B>A
      4: D>B>A>C
      3: D>C>B>A`,
    winners: { "winning-votes": ["D"] },
  },
  {
    name: "63 voters, 4 candidates",
    source: `${PAPER}, example 3`,
    ballots: `
      12: A>B>C>D
      6: A>D>B>C
      9: B>C>D>A
      15: C>D>A>B
      21: D>B>A>C`,
    winners: { "winning-votes": ["D"] },
  },
  {
    name: "15 voters, 4 candidates, no single winner",
    source: `${PAPER}, example 4`,
    ballots: `
      6: A>C>D>B
      1: B>A>D>C
      3: C>B>D>A
      3: D>B>A>C
      2: D>C>B>A`,
    winners: { "winning-votes": ["A", "D"] },
  },
  {
    name: "19 voters, 6 candidates",
    source: `${PAPER}, example 5, situation 1`,
    ballots: `
      3: A>D>E>B>C>F
      3: B>F>E>C>D>A
      4: C>A>B>F>D>E
      1: D>B>C>E>F>A
      4: D>E>F>A>B>C
      2: E>C>B>D>F>A
      2: F>A>C>D>B>E`,
    winners: { "winning-votes": ["A"] },
  },
  {
    name: "two voters more for the winner, and it loses",
    source: `${PAPER}, example 5, situation 2`,
    ballots: `
      3: A>D>E>B>C>F
      3: B>F>E>C>D>A
      4: C>A>B>F>D>E
      1: D>B>C>E>F>A
      4: D>E>F>A>B>C
      2: E>C>B>D>F>A
      2: F>A>C>D>B>E
      2: A>E>F>C>B>D`,
    winners: { "winning-votes": ["D"] },
  },
  {
    name: "30 voters before E stands",
    source: `${PAPER}, example 6, situation 1`,
    ballots: `
      3: A>B>D>C
      5: A>D>B>C
      1: A>D>C>B
      2: B>A>D>C
      2: B>D>C>A
      4: C>A>B>D
      6: C>B>A>D
      2: D>B>C>A
      5: D>C>A>B`,
    winners: { "winning-votes": ["A"] },
  },
  {
    name: "30 voters after E stands",
    source: `${PAPER}, example 6, situation 2`,
    ballots: `
      3: A>B>D>E>C
      5: A>D>E>B>C
      1: A>D>E>C>B
      2: B>A>D>E>C
      2: B>D>E>C>A
      4: C>A>B>D>E
      6: C>B>A>D>E
      2: D>B>E>C>A
      5: D>E>C>A>B`,
    winners: { "winning-votes": ["B"] },
  },
  {
    name: "ties and short ballots: margins elect A, winning votes D",
    source: `${PAPER}, example 7`,
    ballots: `
      6: A>B>C>D
      8: A=B
      8: A=C
      18: A=C>D
      8: A=C=D
      40: B
      4: C>B>D
      9: C>D>A
      8: C=D
      14: D>A>B
      11: D>B>C
      4: D>C>A`,
    winners: { "winning-votes": ["D"], margins: ["A"] },
  },
  {
    name: "45 voters, B wins",
    source: `${PAPER}, example 8`,
    ballots: `
      9: A>D>B>E>C
      6: B>C>A>D>E
      5: B>C>D>E>A
      2: C>D>B>E>A
      6: D>E>C>B>A
      14: E>A>C>B>D
      2: E>C>A>B>D
      1: E>D>A>C>B`,
    winners: { "winning-votes": ["B"] },
  },
  {
    name: "45 voters, E wins",
    source: `${PAPER}, example 9`,
    ballots: `
      9: A>D>B>E>C
      1: B>A>C>E>D
      6: C>B>A>D>E
      2: C>D>B>E>A
      5: C>D>E>A>B
      6: D>E>C>A>B
      14: E>B>A>C>D
      2: E>B>C>A>D`,
    winners: { "winning-votes": ["E"] },
  },
  {
    name: "921 voters, 5 candidates",
    source: `${ELECTOWIKI}, Schwartz set heuristic, example`,
    ballots: `
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
      23: Dave>Cora>Brad>Abby>Erin`,
    winners: { "winning-votes": ["Abby"] },
    ranking: ["Abby", "Brad", "Erin", "Dave", "Cora"],
  },
];
