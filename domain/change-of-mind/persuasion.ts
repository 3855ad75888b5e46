import type { OptionKey } from "../tally";
import type { FirstChoice } from "./flow";
import type { Pulls } from "./pulls";

/** How many arguments an elector can name. */
export const MOST_CREDITED = 3;

/** How a delegation stood to an option. */
export type Standing = "for" | "against" | "neither";

/** One elector who named one argument at the final ballot. */
export type Credit = {
  readonly argument: string;
  readonly elector: string;
  /** The delegation the elector votes for or sits in, if any. */
  readonly delegation: string | null;
  /** The single first choice of the elector's own opening ballot; null where there was none. */
  readonly opening: FirstChoice;
  /** The options of that ballot: one that came later could not be chosen, and not choosing it says nothing. */
  readonly openingOptions: readonly OptionKey[];
  /** How the delegation stood when the argument was made. */
  readonly stood: Readonly<Record<OptionKey, Standing>>;
};

export type PersuasionRow = {
  readonly argument: string;
  readonly credits: number;
  /** Of these, electors who stood on the other side of it. */
  readonly across: number;
  /** Delegations, by key, from which somebody named it; sorted. */
  readonly delegations: readonly string[];
  /** Electors who named it and whether each stood on the other side, in the order given. */
  readonly by: readonly { readonly elector: string; readonly isAcross: boolean }[];
};

/** What persuaded: arguments by the electors who named them, those named across sides first among equals, then by id. */
export function persuasionOf(credits: Iterable<Credit>, pulls: ReadonlyMap<string, Pulls>): readonly PersuasionRow[] {
  const byArgument = new Map<string, Credit[]>();
  for (const credit of credits) {
    const known = byArgument.get(credit.argument);
    if (known) known.push(credit);
    else byArgument.set(credit.argument, [credit]);
  }
  return [...byArgument]
    .map(([argument, named]) => rowOf(argument, named, pulls.get(argument) ?? new Map()))
    .sort((a, b) => b.credits - a.credits || b.across - a.across || (a.argument < b.argument ? -1 : 1));
}

function rowOf(argument: string, named: readonly Credit[], pulls: Pulls): PersuasionRow {
  const by = named.map((credit) => ({ elector: credit.elector, isAcross: isAcross(credit, pulls) }));
  return {
    argument,
    credits: by.length,
    across: by.filter((one) => one.isAcross).length,
    delegations: [...new Set(named.flatMap(({ delegation }) => delegation ?? []))].sort(),
    by,
  };
}

/**
 * Whether somebody whom an argument moved stood on its other side: their own opening ballot named another option than the one it pulls
 * towards, or the one it pulls away from; or their delegation was against what it pulls towards, or for what it pulls away from.
 */
export function isAcross({ opening, openingOptions, stood }: Pick<Credit, "opening" | "openingOptions" | "stood">, pulls: Pulls): boolean {
  return [...pulls].some(([option, pull]) => {
    const own: Standing = opening === null || !openingOptions.includes(option) ? "neither" : opening === option ? "for" : "against";
    const other: Standing = pull === "towards" ? "against" : "for";
    return own === other || (stood[option] ?? "neither") === other;
  });
}
