import { orderOfBytes } from "../../ballots/columns";
import type { Profile } from "../../ballots/profile";
import type { OptionKey } from "../../ballots/types";
import { orderTied, type TieBreak } from "../../ties/tie-break";
import { list } from "../../words";

/** What the rounds of a STAR count look at; options are indices in the poll's order. */
export type Field = {
  readonly optionKeys: readonly OptionKey[];
  /** For each option the votes for each score from 0 upwards, and their sum. */
  readonly counts: readonly (readonly number[])[];
  readonly scores: readonly bigint[];
  /** Weight of the ballots that score a higher than b. */
  readonly prefer: (a: number, b: number) => number;
  readonly tieBreak: TieBreak;
};

/** Every pair that may meet in the runoff (one, unless a tie stays open; none where there is one option), and what broke ties. */
export type Finalists = { readonly pairs: readonly (readonly [number, number])[]; readonly ties: readonly string[] };

/**
 * The two highest sums. Official Tiebreaker Protocol, for more tied options than places in the runoff: those that lose most of their
 * contests among the tied are out, again and again while some lose more than others; then those with the most highest scores go
 * through, or, where these are too many, those with the fewest are out; then from the top with those still tied. Options that go
 * through while others are out for the last place leave one place to fight for. What still ties is left to the poll's tie-break.
 */
export function findFinalists(field: Field): Finalists {
  const { scores } = field;
  if (scores.length === 1) return { pairs: [], ties: [] };
  const sums = [...new Set(scores)].sort((a, b) => (a < b ? 1 : -1));
  const tiers = sums.map((sum) => scores.flatMap((score, option) => (score === sum ? [option] : [])));
  const [first, second] = tiers as [number[], number[] | undefined];
  const ties: string[] = [];
  const note = (says: string) => ties.push(says);
  const ways =
    first.length > 1
      ? fill(field, first, 2, note, "have the highest sum")
      : fill(field, second!, 1, note, "have the second highest sum").map((through) => [first[0]!, ...through]);
  const pairs = new Map(
    ways.map((pair) => pair.toSorted((a, b) => a - b)).map((pair) => [pair.join(), pair as unknown as readonly [number, number]]),
  );
  return { pairs: [...pairs.values()], ties };
}

/** The winner of a runoff, or both; `says` what broke a tie. Ties: the higher sum, then the most highest scores, then the poll's tie-break. */
export function holdRunoff(
  field: Field,
  [a, b]: readonly [number, number],
): { readonly winners: readonly number[]; readonly says: string | null } {
  const { prefer, scores, optionKeys, tieBreak } = field;
  const top = (option: number) => field.counts[option]!.at(-1)!;
  const level = `${nameOf(field, [a, b])} are level in the runoff`;
  if (prefer(a, b) !== prefer(b, a)) return { winners: [prefer(a, b) > prefer(b, a) ? a : b], says: null };
  const decided = (winner: number, by: string) => ({ winners: [winner], says: `${level}; ${nameOf(field, [winner])} wins by ${by}.` });
  if (scores[a] !== scores[b]) return decided(scores[a]! > scores[b]! ? a : b, "the higher sum");
  if (top(a) !== top(b)) return decided(top(a) > top(b) ? a : b, "more highest scores");
  const [ahead] = orderTied([optionKeys[a]!, optionKeys[b]!], tieBreak);
  if (ahead!.length === 1) return decided(ahead![0] === optionKeys[a] ? a : b, "the poll's tie-break");
  return { winners: [a, b], says: `${level}, with equal sums and equally many highest scores: the tie stays.` };
}

/** Weight of the ballots that score one option higher than another; each pair is counted when it is first asked for. */
export function preferences(profile: Profile): Field["prefer"] {
  const size = profile.optionKeys.length;
  const order = orderOfBytes(profile.ballotType, profile.limits);
  const known = new Float64Array(size * size).fill(UNKNOWN);
  return (a, b) => {
    const at = a * size + b;
    if (known[at] === UNKNOWN) known[at] = weighAbove(profile, order, a, b);
    return known[at]!;
  };
}

const UNKNOWN = -1;

function weighAbove({ blocks }: Profile, order: Uint8Array, a: number, b: number): number {
  let sum = 0;
  for (const { rows, columns, weights } of blocks) {
    const [one, other] = [columns[a]!, columns[b]!];
    if (weights) for (let row = 0; row < rows; row++) sum += order[one[row]!]! < order[other[row]!]! ? weights[row]! : 0;
    else for (let row = 0; row < rows; row++) sum += Number(order[one[row]!]! < order[other[row]!]!);
  }
  return sum;
}

type Note = (says: string) => void;

/** Every way of filling so many places from options that tie. */
function fill(field: Field, tied: readonly number[], places: number, note: Note, why: string): readonly (readonly number[])[] {
  if (tied.length <= places) return [tied];
  const names = `${nameOf(field, tied)} ${why}`;
  const losses = tied.map((a) => tied.filter((b) => field.prefer(b, a) > field.prefer(a, b)).length);
  const mostLosses = Math.max(...losses);
  const stronger = tied.filter((_, index) => losses[index]! < mostLosses);
  const contest = tied.length === 2 ? "one against one, more votes prefer" : "the fewest contests among them are lost by";
  if (stronger.length > 0) return narrow(field, tied, stronger, places, note, `${names}; ${contest}`);
  const tops = tied.map((option) => field.counts[option]!.at(-1)!);
  const [highest, lowest] = [Math.max(...tops), Math.min(...tops)];
  const best = tied.filter((_, index) => tops[index] === highest);
  const level = `${names} and lose equally many contests`;
  if (best.length <= places) return narrow(field, tied, best, places, note, `${level}; the most highest scores go to`);
  const left = tied.filter((_, index) => tops[index]! > lowest);
  if (left.length > 0) return narrow(field, tied, left, places, note, `${level}; more than the fewest highest scores go to`);
  return branch(field, tied, places, note, names);
}

/** `ahead` go through where there are places for them, and the others fight for what is left; otherwise only they stay in. */
function narrow(
  field: Field,
  tied: readonly number[],
  ahead: readonly number[],
  places: number,
  note: Note,
  says: string,
): readonly (readonly number[])[] {
  note(`${says} ${nameOf(field, ahead)}.`);
  if (ahead.length > places) return fill(field, ahead, places, note, "are left");
  if (ahead.length === places) return [ahead];
  const rest = tied.filter((option) => !ahead.includes(option));
  return fill(field, rest, places - ahead.length, note, "are left for the other place").map((through) => [...ahead, ...through]);
}

/** The protocol would draw lots here: the poll's tie-break picks, or each may go through, and the rest start from the top. */
function branch(field: Field, tied: readonly number[], places: number, note: Note, names: string): readonly (readonly number[])[] {
  const { optionKeys, tieBreak } = field;
  const [tier] = orderTied(
    tied.map((option) => optionKeys[option]!),
    tieBreak,
  );
  const ahead = tied.filter((option) => tier!.includes(optionKeys[option]!));
  const picked = ahead.length === 1;
  note(
    picked
      ? `${names} and nothing on the ballots tells them apart; the poll's tie-break picks ${nameOf(field, ahead)}.`
      : `${names} and nothing on the ballots tells them apart: each of ${nameOf(field, ahead)} may go through.`,
  );
  return ahead.flatMap((option) => {
    const rest = tied.filter((other) => other !== option);
    if (places === 1) return [[option]];
    return fill(field, rest, places - 1, picked ? note : ignore, "are left for the other place").map((through) => [option, ...through]);
  });
}

const ignore: Note = () => undefined;

const nameOf = ({ optionKeys }: Field, options: readonly number[]): string => list(options.map((option) => `“${optionKeys[option]!}”`));
