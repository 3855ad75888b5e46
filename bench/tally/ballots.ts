import { type BallotType, buildProfile, DEFAULT_BALLOT_LIMITS, type Profile, packedWidth } from "@/domain/tally";

/** Random ballots of one type as canonical bytes, one after the other. */
export type Ballots = {
  readonly ballotType: BallotType;
  readonly options: number;
  readonly ballots: number;
  readonly width: number;
  readonly bytes: Uint8Array;
};

/** Every ballot drawn by itself and every one as likely: nothing to merge, and branches that nobody can guess. */
export function randomBallots(ballotType: BallotType, options: number, ballots: number): Ballots {
  const width = packedWidth(ballotType, options);
  const bytes = new Uint8Array(ballots * width);
  const draw = randomNumbers(20261122);
  const fill = FILL[ballotType];
  for (let ballot = 0; ballot < ballots; ballot++) fill(bytes.subarray(ballot * width, (ballot + 1) * width), options, draw);
  return { ballotType, options, ballots, width, bytes };
}

export function profileFrom({ ballotType, options, ballots, width, bytes }: Ballots): Profile {
  const builder = buildProfile(ballotType, optionKeys(options));
  for (let ballot = 0; ballot < ballots; ballot++) builder.add(bytes.subarray(ballot * width, (ballot + 1) * width));
  return builder.finish();
}

export const optionKeys = (options: number): readonly string[] => Array.from({ length: options }, (_, option) => `option-${option}`);

type Draw = (below: number) => number;

const FILL: Readonly<Record<BallotType, (ballot: Uint8Array, options: number, draw: Draw) => void>> = {
  plurality: (ballot, options, draw) => {
    ballot[0] = draw(options);
  },
  approval: (ballot, options, draw) => {
    for (let option = 0; option < options; option++) ballot[option >> 3]! |= draw(2) << (option & 7);
  },
  ranked: (ballot, options, draw) => {
    for (let option = 0; option < options; option++) {
      const earlier = draw(option + 1);
      ballot[option] = ballot[earlier]!;
      ballot[earlier] = option + 1;
    }
  },
  score: (ballot, options, draw) => {
    for (let option = 0; option < options; option++) ballot[option] = 1 + draw(DEFAULT_BALLOT_LIMITS.maximumScore + 1);
  },
  cumulative: (ballot, options, draw) => {
    for (let dot = 0; dot < DEFAULT_BALLOT_LIMITS.budget; dot++) ballot[draw(options)]!++;
  },
  quadratic: (ballot, options, draw) => {
    const first = draw(options);
    ballot[first] = 1 + draw(2);
    ballot[(first + 1 + draw(options - 1)) % options] = 1 + draw(2);
  },
  consent: (ballot, options, draw) => {
    for (let option = 0; option < options; option++) ballot[option] = 1 + draw(4);
  },
};

/** Xorshift: the same ballots in every run. */
function randomNumbers(seed: number): Draw {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
