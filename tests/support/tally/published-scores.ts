/** An election whose winners somebody else has published. `finalists` where the source names them. */
export type PublishedScores = {
  readonly name: string;
  readonly source: string;
  readonly ballots: string;
  readonly winners: readonly string[];
  readonly finalists?: readonly string[];
};

const STARVOTE = "github.com/larryhastings/starvote, test_elections";
const STAR_SERVER = "github.com/Equal-Vote/star-server, Star.test.ts";

/** STAR elections and their results, as published with other people's programs. Where one stops at an unbreakable tie, `winners` are all who can still win. */
export const PUBLISHED_STAR: readonly PublishedScores[] = [
  {
    name: "a tie for second place, broken head to head",
    source: `${STARVOTE}, breakable_tie_for_second_in_score_round`,
    ballots: `
      2: Amy=1 Brian=2 Chuck=5
      1: Amy=5 Brian=3 Chuck=5`,
    winners: ["Chuck"],
    finalists: ["Brian", "Chuck"],
  },
  {
    name: "a tie in the runoff, broken by the sums",
    source: `${STARVOTE}, breakable_tie_in_automatic_runoff_round_using_score_round`,
    ballots: `
      1: Amy=1 Brian=2 Chuck=5
      1: Amy=1 Brian=5 Chuck=3
      1: Amy=1 Brian=3 Chuck=3`,
    winners: ["Chuck"],
    finalists: ["Brian", "Chuck"],
  },
  {
    name: "a tie in the runoff, broken by the highest scores",
    source: `${STARVOTE}, breakable_tie_in_automatic_runoff_round_using_max_score_count_round`,
    ballots: `
      1: Amy=1 Brian=4 Chuck=5
      1: Amy=1 Brian=3 Chuck=2
      1: Amy=1 Brian=5 Chuck=5`,
    winners: ["Chuck"],
    finalists: ["Brian", "Chuck"],
  },
  {
    name: "a tie in the runoff that nothing breaks",
    source: `${STARVOTE}, unbreakable_tie_in_automatic_runoff_round`,
    ballots: `
      1: Amy=1 Brian=3 Chuck=5
      1: Amy=1 Brian=5 Chuck=3
      1: Amy=1 Brian=4 Chuck=4`,
    winners: ["Brian", "Chuck"],
    finalists: ["Brian", "Chuck"],
  },
  {
    name: "three tie for first place in a circle",
    source: `${STARVOTE}, unbreakable_three_way_tie_for_first_in_score_round`,
    ballots: `
      1: Amy=1 Brian=3 Chuck=5
      1: Amy=3 Brian=5 Chuck=1
      1: Amy=5 Brian=1 Chuck=3`,
    winners: ["Amy", "Brian", "Chuck"],
    finalists: ["Amy", "Brian", "Chuck"],
  },
  {
    name: "three tie for second place in a circle, and all would lose",
    source: `${STARVOTE}, unbreakable_three_way_tie_for_second_in_score_round`,
    ballots: `
      1: Amy=1 Brian=3 Chuck=5 Darcy=5
      1: Amy=3 Brian=5 Chuck=1 Darcy=5
      1: Amy=5 Brian=1 Chuck=3 Darcy=5`,
    winners: ["Darcy"],
    finalists: ["Amy", "Brian", "Chuck", "Darcy"],
  },
  {
    name: "two tie for second place, and both would lose",
    source: `${STARVOTE}, unbreakable_tie_for_second_in_score_round`,
    ballots: `
      1: Amy=1 Brian=2 Chuck=5
      1: Amy=2 Brian=1 Chuck=5
      1: Amy=3 Brian=3 Chuck=5`,
    winners: ["Chuck"],
    finalists: ["Amy", "Brian", "Chuck"],
  },
  {
    name: "all the same",
    source: `${STARVOTE}, no_preference_count_regression`,
    ballots: `
      1: Andre=5 Blake=5 Carmen=5
      1: Andre=3 Blake=3 Carmen=3
      1: Andre=4 Blake=4 Carmen=4`,
    winners: ["Andre", "Blake", "Carmen"],
  },
  {
    name: "the highest sum wins the runoff",
    source: `${STAR_SERVER}, Condorcet Winner`,
    ballots: `
      1: Allison=5 Bill=2 Carmen=1 Doug=4
      3: Allison=5 Bill=2 Carmen=1 Doug=0
      1: Allison=5 Bill=3 Carmen=4 Doug=0
      2: Allison=5 Bill=1 Carmen=4 Doug=0
      1: Allison=4 Bill=0 Carmen=5 Doug=1
      1: Allison=3 Bill=4 Carmen=5 Doug=0
      1: Allison=3 Bill=5 Carmen=5 Doug=5`,
    winners: ["Allison"],
    finalists: ["Allison", "Carmen"],
  },
  {
    name: "second place decided by few",
    source: `${STAR_SERVER}, Runnerup tie`,
    ballots: `
      1: Allison=5 Bill=4 Carmen=3 Doug=3
      1: Allison=4 Bill=5 Carmen=1 Doug=1
      1: Allison=4 Bill=5 Carmen=1 Doug=2
      1: Allison=3 Bill=5 Carmen=1 Doug=0
      1: Allison=5 Bill=4 Carmen=3 Doug=0
      1: Allison=5 Bill=0 Carmen=4 Doug=1
      1: Allison=5 Bill=0 Carmen=4 Doug=0
      1: Allison=4 Bill=0 Carmen=5 Doug=1
      1: Allison=3 Bill=4 Carmen=5 Doug=0
      1: Allison=3 Bill=5 Carmen=5 Doug=4`,
    winners: ["Allison"],
    finalists: ["Allison", "Bill"],
  },
  {
    name: "two options",
    source: `${STAR_SERVER}, Runoff`,
    ballots: `
      1: Allison=0 Bill=5
      1: Allison=2 Bill=4`,
    winners: ["Bill"],
  },
  {
    name: "two options level in the runoff: the sum",
    source: `${STAR_SERVER}, Runoff tie, score resolves`,
    ballots: `
      1: Allison=0 Bill=5
      1: Allison=3 Bill=2`,
    winners: ["Bill"],
  },
  {
    name: "two options level in the runoff and in sums: most fives",
    source: `${STAR_SERVER}, True Tie, use five-star tiebreaker to resolve`,
    ballots: `
      1: Allison=2 Bill=4
      1: Allison=5 Bill=3`,
    winners: ["Allison"],
  },
  {
    name: "two options that nothing tells apart",
    source: `${STAR_SERVER}, True Tie, use five-star tiebreaker, still tied`,
    ballots: `
      1: Allison=1 Bill=3
      1: Allison=4 Bill=2`,
    winners: ["Allison", "Bill"],
  },
];

/** Votes for each grade, worst first, and as much of the ranking as is published. */
export type PublishedGrades = {
  readonly name: string;
  readonly source: string;
  readonly counts: Readonly<Record<string, readonly number[]>>;
  readonly ranking: readonly (readonly string[])[];
};

export const PUBLISHED_GRADES: readonly PublishedGrades[] = [
  {
    name: "the capital of Tennessee with four grades: two medians are equal",
    source: "electowiki.org/wiki/Majority_Judgment, example application",
    counts: {
      Memphis: [58, 0, 0, 42],
      Nashville: [0, 32, 42, 26],
      Chattanooga: [0, 42, 43, 15],
      Knoxville: [42, 26, 15, 17],
    },
    ranking: [["Nashville"], ["Chattanooga"], ["Knoxville"], ["Memphis"]],
  },
  {
    name: "few judgments",
    source: "github.com/MieuxVoter/majority-judgment-library-java, assertions.json",
    counts: { A: [1, 1, 1], B: [1, 0, 2], C: [3, 0, 0], D: [2, 0, 1], E: [0, 3, 0] },
    ranking: [["B"], ["E"], ["A"], ["D"], ["C"]],
  },
  {
    name: "two proposals with the same grades share a place",
    source: "pub.dev/packages/majority_judgment (MieuxVoter), example",
    counts: { A: [1, 2, 4, 2, 1], B: [1, 2, 4, 1, 2], C: [3, 1, 3, 1, 2], D: [1, 2, 4, 2, 1] },
    ranking: [["B"], ["A", "D"], ["C"]],
  },
  {
    name: "a Condorcet winner with a lower median loses",
    source: "Wikipedia, Condorcet winner criterion, majority judgment",
    counts: { A: [34, 31, 0, 35], B: [0, 69, 0, 31], C: [35, 0, 31, 34] },
    ranking: [["C"]],
  },
];
