import { type Counts, countsAt } from "./counts";
import { isSignificant, oneProportionTest, smoothedShare, twoProportionTest } from "./proportion-tests";

export const SIDES = ["agree", "disagree"] as const;
export type Side = (typeof SIDES)[number];

/** How much a camp stands out by agreeing with a claim, or by disagreeing with it. */
export type Standout = {
  /** Place of the claim in the table. */
  readonly claim: number;
  readonly side: Side;
  /** How many of the camp are on this side, and how many rated the claim at all. */
  readonly hits: number;
  readonly rated: number;
  readonly share: number;
  /** z of the share against one half. */
  readonly shareTest: number;
  /** The share over that of everybody else. */
  readonly ratio: number;
  /** z of the share against that of everybody else. */
  readonly ratioTest: number;
};

/** What a camp says that others do not. */
export type CampVoice = {
  /** At most five claims: those it agrees with first, the best agreed with before all. At least one where anything was rated. */
  readonly representative: readonly Standout[];
  readonly bestAgree: Standout | null;
  readonly bestDisagree: Standout | null;
};

export const MOST_REPRESENTATIVE = 5;

/**
 * Representative claims after Polis (Small et al. 2021): on either side, the share within the camp is tested against one half, and
 * against the share among everybody else, both at 90%; what passes is ordered by ratio × its z × share × its z.
 */
export function voicesOf(counts: Int32Array, claims: number, camps: number, isLeftOut: Uint8Array): readonly CampVoice[] {
  return Array.from({ length: camps }, (_, camp) => {
    const standouts = Array.from({ length: claims }, (_, claim) => claim)
      .filter((claim) => !isLeftOut[claim])
      .map((claim) => standoutsOf(counts, claims, camps, camp, claim))
      .filter(({ agree }) => agree.rated > 0);
    return voiceOf(standouts);
  });
}

type Pair = Readonly<Record<Side, Standout>>;

function standoutsOf(counts: Int32Array, claims: number, camps: number, camp: number, claim: number): Pair {
  const own = countsAt(counts, claims, camp, claim);
  let [agree, disagree, rated] = [0, 0, 0];
  for (let other = 0; other < camps; other++) {
    if (other === camp) continue;
    const theirs = countsAt(counts, claims, other, claim);
    agree += theirs.agree;
    disagree += theirs.disagree;
    rated += theirs.rated;
  }
  const others = { agree, disagree, rated };
  return { agree: standout(claim, "agree", own, others), disagree: standout(claim, "disagree", own, others) };
}

function standout(claim: number, side: Side, own: Counts, others: Omit<Counts, "pass">): Standout {
  const hits = own[side];
  const share = smoothedShare(hits, own.rated);
  return {
    claim,
    side,
    hits,
    rated: own.rated,
    share,
    shareTest: oneProportionTest(hits, own.rated),
    ratio: share / smoothedShare(others[side], others.rated),
    ratioTest: twoProportionTest(hits, own.rated, others[side], others.rated),
  };
}

function voiceOf(pairs: readonly Pair[]): CampVoice {
  const passing = pairs.filter((pair) => SIDES.some((side) => passes(pair[side]))).map(clearerSide);
  const bestAgree = best(pairs, "agree");
  const bestDisagree = best(pairs, "disagree");
  if (passing.length === 0) {
    const only = bestAgree ?? mostDifferent(pairs);
    return { representative: only ? [only] : [], bestAgree, bestDisagree };
  }
  const ordered = passing.filter(({ claim }) => claim !== bestAgree?.claim).sort((a, b) => metric(b) - metric(a) || a.claim - b.claim);
  const chosen = [...(bestAgree ? [bestAgree] : []), ...ordered].slice(0, MOST_REPRESENTATIVE);
  return { representative: SIDES.flatMap((side) => chosen.filter((one) => one.side === side)), bestAgree, bestDisagree };
}

const passes = ({ shareTest, ratioTest }: Standout): boolean => isSignificant(shareTest) && isSignificant(ratioTest);
const metric = ({ ratio, ratioTest, share, shareTest }: Standout): number => ratio * ratioTest * share * shareTest;
const clearerSide = ({ agree, disagree }: Pair): Standout => (agree.ratioTest > disagree.ratioTest ? agree : disagree);

/**
 * The claim on which the camp is most of one mind on a side. Only claims count on which at least one said agree or disagree, and whose
 * share is significantly more than half, or more than half and above that of the others; those that stand out go before the rest.
 */
function best(pairs: readonly Pair[], side: Side): Standout | null {
  const candidates = pairs
    .filter(({ agree, disagree }) => agree.hits + disagree.hits > 0)
    .map((pair) => pair[side])
    .filter(({ shareTest, ratio, share }) => isSignificant(shareTest) || (ratio > 1 && share > 0.5));
  const standing = candidates.filter(({ ratio }) => ratio > 1);
  const [among, value] =
    standing.length > 0 ? [standing, metric] : [candidates, ({ share, shareTest }: Standout): number => share * shareTest];
  return largest(among, value);
}

const mostDifferent = (pairs: readonly Pair[]): Standout | null => largest(pairs.map(clearerSide), ({ ratioTest }) => ratioTest);

function largest(among: readonly Standout[], value: (one: Standout) => number): Standout | null {
  return among.reduce<Standout | null>((chosen, one) => (chosen && value(chosen) >= value(one) ? chosen : one), null);
}
