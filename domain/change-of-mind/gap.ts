import { type Amount, type Fraction, fraction, fromAmount, minus, type OptionKey, plus, shareOf, times, toAmount, ZERO } from "../tally";

/** What one electorate gave each option, delegation by delegation. `decided` is its ranking by the method that decides, best tier first. */
export type Voice = {
  readonly optionKeys: readonly OptionKey[];
  readonly decided: readonly (readonly OptionKey[])[];
  readonly groups: readonly {
    readonly group: string;
    readonly cast: number;
    readonly rows: readonly { readonly option: OptionKey; readonly total: Amount }[];
  }[];
};

/** What an option got: in the unit of the ballots, as a share of what all options got, and its place in the deciding count (1 is first, ties share). */
export type VoiceFigures = { readonly total: Amount; readonly share: Amount; readonly rank: number };
export type GapRow = {
  readonly option: OptionKey;
  /** Null where the option was not on that ballot. */
  readonly inRole: VoiceFigures | null;
  readonly inPerson: VoiceFigures | null;
  /** Share in person minus share in role, in points of a hundred; null where one of them is missing. */
  readonly points: Amount | null;
};
export type DelegationGap = {
  readonly delegation: string;
  /** What the delegation put first; several options where it put them level, none without a ballot. */
  readonly inRole: readonly OptionKey[];
  /** How many of its members voted in person, and what they gave each option. */
  readonly voted: number;
  readonly inPerson: readonly { readonly option: OptionKey; readonly total: Amount }[];
  /** The share of its members' votes that went to what the delegation put first; null where either is missing. */
  readonly withIt: Amount | null;
};
export type Gap = {
  readonly rows: readonly GapRow[];
  readonly byDelegation: readonly DelegationGap[];
  /** The winners of either count, as its method decides. */
  readonly inRole: readonly OptionKey[];
  readonly inPerson: readonly OptionKey[];
};

/** Voting in role against voting in person: the same people, as their delegations and as themselves. Points over all rows with both add up to zero where both ballots had the same options. */
export function gapOf(inRole: Voice, inPerson: Voice): Gap {
  const options = [...new Set([...inRole.optionKeys, ...inPerson.optionKeys])];
  const [role, person] = [figuresOf(inRole), figuresOf(inPerson)];
  return {
    rows: options.map((option) => {
      const [mine, own] = [role.get(option) ?? null, person.get(option) ?? null];
      return { option, inRole: mine, inPerson: own, points: mine && own && pointsBetween(mine.share, own.share) };
    }),
    byDelegation: delegationsIn(inRole, inPerson),
    inRole: inRole.groups.length > 0 ? (inRole.decided[0] ?? []) : [],
    inPerson: inPerson.groups.length > 0 ? (inPerson.decided[0] ?? []) : [],
  };
}

const pointsBetween = (role: Amount, person: Amount): Amount => toAmount(times(minus(fromAmount(person), fromAmount(role)), fraction(100)));

function figuresOf({ optionKeys, decided, groups }: Voice): ReadonlyMap<OptionKey, VoiceFigures> {
  const totals = new Map(optionKeys.map((option) => [option, totalOf(groups, option)]));
  const whole = [...totals.values()].reduce(plus, ZERO);
  return new Map(
    [...totals].map(([option, total]) => [
      option,
      { total: toAmount(total), share: toAmount(shareOf(total, whole)), rank: rankOf(decided, option) },
    ]),
  );
}

const totalOf = (groups: Voice["groups"], option: OptionKey): Fraction =>
  groups.flatMap(({ rows }) => rows.filter((row) => row.option === option)).reduce((sum, { total }) => plus(sum, fromAmount(total)), ZERO);

/** Options that share a place are all at its first number. */
function rankOf(decided: Voice["decided"], option: OptionKey): number {
  const tier = decided.findIndex((keys) => keys.includes(option));
  const ahead = tier === -1 ? decided : decided.slice(0, tier);
  return ahead.reduce((count, keys) => count + keys.length, 1);
}

function delegationsIn(inRole: Voice, inPerson: Voice): readonly DelegationGap[] {
  const keys = [...new Set([...inRole.groups, ...inPerson.groups].map(({ group }) => group))].filter((group) => group !== "").sort();
  return keys.map((delegation) => {
    const own = inPerson.groups.find(({ group }) => group === delegation);
    const put = firstOf(inRole.groups.find(({ group }) => group === delegation)?.rows ?? []);
    const rows = own?.rows ?? [];
    const given = rows.reduce((sum, { total }) => plus(sum, fromAmount(total)), ZERO);
    const same = rows.filter(({ option }) => put.includes(option)).reduce((sum, { total }) => plus(sum, fromAmount(total)), ZERO);
    return {
      delegation,
      inRole: put,
      voted: own?.cast ?? 0,
      inPerson: rows.map(({ option, total }) => ({ option, total })),
      withIt: put.length === 0 || given.numerator === 0n ? null : toAmount(shareOf(same, given)),
    };
  });
}

function firstOf(rows: readonly { readonly option: OptionKey; readonly total: Amount }[]): readonly OptionKey[] {
  const most = Math.max(0, ...rows.map(({ total }) => total.value));
  return most === 0 ? [] : rows.filter(({ total }) => total.value === most).map(({ option }) => option);
}
