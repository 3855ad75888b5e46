import type { PositionView, Stance } from "@/contracts/argument/positions";
import { joinWords } from "@/lib/format";

/** From most to least in favour. */
export const STANCE_ORDER = ["backs", "accepts", "undecided", "opposes"] as const satisfies readonly Stance[];

export const STANCE_WORDS = {
  backs: { label: "Backs", means: "wants it" },
  accepts: { label: "Accepts", means: "could live with it" },
  undecided: { label: "Undecided", means: "has not said" },
  opposes: { label: "Opposes", means: "is against it" },
} as const satisfies Record<Stance, { readonly label: string; readonly means: string }>;

/** An option a position does not name is undecided. */
export const stanceOn = (position: Pick<PositionView, "stances"> | undefined, option: string): Stance =>
  position?.stances[option] ?? "undecided";

export type StanceChange = { readonly option: string; readonly from: Stance; readonly to: Stance };

/** What differs between two revisions, in the order of the options. */
export function changesBetween(older: PositionView | undefined, newer: PositionView, options: readonly string[]): readonly StanceChange[] {
  return options
    .map((option) => ({ option, from: stanceOn(older, option), to: stanceOn(newer, option) }))
    .filter(({ from, to }) => from !== to);
}

/** "Bilateral pacts from undecided to backs and NATO from accepts to opposes". */
export function changesInWords(changes: readonly StanceChange[], name: (option: string) => string): string {
  return joinWords(changes.map(({ option, from, to }) => `${name(option)} from ${from} to ${to}`));
}

/** How many positions take each stance on an option. */
export function countStances(positions: readonly PositionView[], option: string): Readonly<Record<Stance, number>> {
  const counts = { backs: 0, accepts: 0, undecided: 0, opposes: 0 };
  for (const position of positions) counts[stanceOn(position, option)] += 1;
  return counts;
}

/** Which option most positions back, in a sentence. */
export function positionsFinding(positions: readonly PositionView[], options: readonly string[], name: (option: string) => string): string {
  const backing = options.map((option) => ({ option, backs: countStances(positions, option).backs }));
  const most = Math.max(0, ...backing.map(({ backs }) => backs));
  if (most === 0) return "No delegation backs any option yet";
  const names = backing.filter(({ backs }) => backs === most).map(({ option }) => name(option));
  const who = `${most} of ${positions.length} delegations`;
  if (names.length > 1) return `${joinWords(names)} are each backed by ${who}`;
  return `${who} ${most === 1 ? "backs" : "back"} ${names[0]}`;
}
