import { type BallotGroup, type Profile, packBallot } from "@/domain/tally";

/** The ballots of a profile as their canonical bytes, equal ones together, blank ones too. */
export function packedGroups(profile: Profile): readonly BallotGroup[] {
  const groups = new Map<string, { packed: Uint8Array; ballots: number; weight: number }>();
  const add = (packed: Uint8Array, ballots: number, weight: number) => {
    const key = Buffer.from(packed).toString("latin1");
    const group = groups.get(key);
    if (!group) return void groups.set(key, { packed: packed.slice(), ballots, weight });
    group.ballots += ballots;
    group.weight += weight;
  };
  for (const { rows, columns, weights, ballots } of profile.blocks)
    for (let row = 0; row < rows; row++) add(packedRow(profile, columns, row), ballots?.[row] ?? 1, weights?.[row] ?? 1);
  const { blank } = profile;
  if (blank.ballots > 0) add(packBallot(BLANK[profile.ballotType], profile.optionKeys, profile.limits), blank.ballots, blank.weight);
  return [...groups.values()];
}

/** Columns hold the bytes of a packed ballot, but for approvals, of which each is a bit. */
function packedRow({ ballotType }: Profile, columns: readonly Uint8Array[], row: number): Uint8Array {
  if (ballotType !== "approval") return Uint8Array.from(columns, (column) => column[row]!);
  const packed = new Uint8Array(Math.ceil(columns.length / 8));
  for (const [index, column] of columns.entries()) if (column[row] === 1) packed[index >> 3]! |= 1 << (index & 7);
  return packed;
}

const BLANK = {
  plurality: { choice: null },
  approval: { approved: [] },
  ranked: { tiers: [] },
  score: { scores: {} },
  cumulative: { dots: {} },
  quadratic: { votes: {} },
  consent: { answers: {} },
} as const;
