import { type BallotType, buildProfile, type Profile, packBlank } from "@/domain/tally";
import { eachRow } from "./rows";

/** A set of ballots as another type, and what that loses, as a sentence. */
export type Recast = { readonly profile: Profile; readonly loses: string | null };

/** Turns ballots into another type where that type can say the same, or less; a refusal is a sentence. */
export function recast(profile: Profile, to: BallotType): Recast | { readonly refusal: string } {
  const from = profile.ballotType;
  if (from === to) return { profile, loses: null };
  const way = WAYS[from]?.[to];
  if (!way) return { refusal: `These are ${from} ballots: they cannot become ${to} ballots.` };
  const builder = buildProfile(to, profile.optionKeys);
  const blank = packBlank(to, profile.optionKeys.length);
  const packed = blank.slice();
  let fits = true;
  eachRow(profile, ({ bytes, ballots, weight }) => {
    packed.set(blank);
    if (fits) fits = way.turn(bytes, packed);
    if (fits) builder.add(packed, ballots, weight);
  });
  if (!fits) return { refusal: way.needs ?? "" };
  if (profile.blank.ballots > 0) builder.add(blank, profile.blank.ballots, profile.blank.weight);
  return { profile: builder.finish(), loses: way.loses ?? null };
}

type Way = {
  /** Packs a row anew; false when the other type cannot say it. */
  readonly turn: (bytes: Uint8Array, packed: Uint8Array) => boolean;
  readonly needs?: string;
  readonly loses?: string;
};

const amountsToRanks = (what: string): Way => ({
  turn: (bytes, packed) => rankByAmount(bytes, packed, 1),
  loses: `${what} become an order: how far options lie apart is lost.`,
});

const WAYS: Readonly<Partial<Record<BallotType, Partial<Record<BallotType, Way>>>>> = {
  plurality: {
    ranked: { turn: (bytes, packed) => set(packed, bytes[0]!) },
    approval: { turn: (bytes, packed) => approve(packed, bytes[0]!) },
  },
  approval: {
    ranked: {
      turn(bytes, packed) {
        packed.set(bytes);
        return true;
      },
      loses: "Approvals become a shared first place.",
    },
    plurality: {
      turn: (bytes, packed) => choose(packed, bytes, (byte) => byte === 1),
      needs: "Some ballots approve several options: they are no single choices.",
    },
  },
  ranked: {
    approval: {
      turn: firstTierAsApprovals,
      needs: "Some ballots rank options in several places: they are no approvals.",
    },
    plurality: {
      turn: (bytes, packed) => choose(packed, bytes, (byte) => byte > 0),
      needs: "Some ballots rank several options: they are no single choices.",
    },
  },
  score: {
    // A score of 0 is no preference: the byte of a score is one more than the score.
    ranked: {
      turn: (bytes, packed) => rankByAmount(bytes, packed, 2),
      loses: "Scores become an order: how far options lie apart is lost.",
    },
    approval: {
      turn: (bytes, packed) => bytes.every((byte, option) => byte <= 2 && (byte < 2 || approve(packed, option))),
      needs: "Some scores are above 1: they are no approvals.",
    },
  },
  cumulative: { ranked: amountsToRanks("Dots") },
  quadratic: { ranked: amountsToRanks("Votes") },
};

function set(packed: Uint8Array, option: number): true {
  packed[option] = 1;
  return true;
}

function approve(packed: Uint8Array, option: number): true {
  packed[option >> 3]! |= 1 << (option & 7);
  return true;
}

function choose(packed: Uint8Array, bytes: Uint8Array, isChosen: (byte: number) => boolean): boolean {
  packed[0] = bytes.findIndex(isChosen);
  return bytes.filter(isChosen).length === 1;
}

/** One place, or two of which the second one holds all the rest, says which options are approved. */
function firstTierAsApprovals(bytes: Uint8Array, packed: Uint8Array): boolean {
  const last = Math.max(...bytes);
  for (const [option, tier] of bytes.entries()) if (tier === 1) approve(packed, option);
  return last <= 1 || (last === 2 && !bytes.includes(0));
}

function rankByAmount(bytes: Uint8Array, packed: Uint8Array, least: number): true {
  const highestFirst = [...new Set(bytes)].filter((byte) => byte >= least).sort((a, b) => b - a);
  for (const [option, byte] of bytes.entries()) packed[option] = highestFirst.indexOf(byte) + 1;
  return true;
}
