import { RankedPair as CondorcetRankedPairs, Schulze as CondorcetSchulze } from "condorcet";
import { run as schulzeMethod } from "schulze-method";
import {
  Approbation,
  type Ballot,
  Borda,
  Copeland,
  FirstPastThePost,
  InstantRunoff,
  MajorityJudgment,
  Minimax,
  RankedPairs,
  Schulze,
  utils,
} from "votes";
import type { TallyMethodId } from "@/domain/tally";
import { type Ballots, optionKeys } from "./ballots";

export type Peer = { readonly name: string; readonly count: () => unknown };

/**
 * Other people's programs that count this method, fed before the clock starts. `votes` has Kemeny–Young too, but looks at every
 * order of the options; no program found counts the other methods from many ballots.
 */
export function peersFor(method: TallyMethodId, ballots: Ballots): readonly Peer[] {
  const candidates = [...optionKeys(ballots.options)];
  const makers = MAKERS[method] ?? {};
  return Object.entries(makers).map(([name, make]) => ({ name, count: make(ballots, candidates) }));
}

type Maker = (ballots: Ballots, candidates: string[]) => () => unknown;
type ByBallots = new (input: { ballots: Ballot[]; candidates: string[] }) => { ranking(): string[][] };
type ByMatrix = new (matrix: ReturnType<typeof utils.matrixFromBallots>) => { ranking(): string[][] };

const votes =
  (Method: ByBallots): Maker =>
  (ballots, candidates) => {
    const given = tieredBallots(ballots, candidates);
    return () => new Method({ ballots: given, candidates }).ranking();
  };

const votesByMatrix =
  (Method: ByMatrix): Maker =>
  (ballots, candidates) => {
    const given = tieredBallots(ballots, candidates);
    return () => new Method(utils.matrixFromBallots(given, candidates)).ranking();
  };

const condorcet =
  (Method: typeof CondorcetSchulze | typeof CondorcetRankedPairs): Maker =>
  ({ options, ballots, bytes }, candidates) => {
    const given = Array.from(
      { length: ballots },
      (_, ballot) => new Map(candidates.map((candidate, option) => [candidate, bytes[ballot * options + option]!])),
    );
    return () => {
      const election = new Method(new Set(candidates));
      for (const ballot of given) election.addBallot(ballot, 1);
      return election.rank();
    };
  };

const MAKERS: Readonly<Partial<Record<TallyMethodId, Readonly<Record<string, Maker>>>>> = {
  plurality: { votes: votes(FirstPastThePost) },
  approval: { votes: votes(Approbation) },
  "majority-judgment": { votes: votes(MajorityJudgment) },
  borda: { votes: votes(Borda) },
  irv: { votes: votes(InstantRunoff) },
  schulze: {
    votes: votesByMatrix(Schulze),
    condorcet: condorcet(CondorcetSchulze),
    "schulze-method": ({ options, ballots, bytes }) => {
      const given = Array.from({ length: ballots }, (_, ballot) => [...bytes.subarray(ballot * options, (ballot + 1) * options)]);
      return () => schulzeMethod(options, given);
    },
  },
  "ranked-pairs": { votes: votesByMatrix(RankedPairs), condorcet: condorcet(CondorcetRankedPairs) },
  copeland: { votes: votesByMatrix(Copeland) },
  minimax: { votes: votesByMatrix(Minimax) },
};

/** Tiers of options with the same byte: the lowest first where the byte is a tier, the highest where it is a score or an approval. */
function tieredBallots({ ballotType, options, ballots, width, bytes }: Ballots, candidates: readonly string[]): Ballot[] {
  const alone = candidates.map((candidate) => [candidate]);
  const byteOf = (ballot: number, option: number): number =>
    ballotType === "approval" ? (bytes[ballot * width + (option >> 3)]! >> (option & 7)) & 1 : bytes[ballot * width + option]!;
  return Array.from({ length: ballots }, (_, ballot) => {
    const tiers: string[][] = [];
    for (let option = 0; option < options; option++) {
      const place = ballotType === "ranked" ? byteOf(ballot, option) - 1 : HIGHEST - byteOf(ballot, option);
      tiers[place] = tiers[place] ? [...tiers[place], candidates[option]!] : alone[option]!;
    }
    return { ranking: tiers.filter((tier) => tier !== undefined), weight: 1 };
  });
}

const HIGHEST = 6;
