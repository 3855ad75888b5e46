/** Bands over the scene: an announcement, a speaker, both or neither. Each takes room from it. */
export type Bands = 0 | 1 | 2;

export const bandsOf = (debate: { readonly announcement: unknown; readonly speaker: unknown }): Bands =>
  (Number(Boolean(debate.announcement)) + Number(Boolean(debate.speaker))) as Bands;

/** What fits on a wall without scrolling, by how many bands stand over it. Type and wall grow together, so one table serves all sizes. */
export const MOST = {
  /** Delegations of which the names of people are shown. */
  delegationsWithNames: [12, 9, 6],
  /** Rows of the table of positions. */
  positionRows: [9, 7, 5],
  /** Options in the summary of positions. */
  positionOptions: [12, 8, 6],
  /** Options of a count. */
  countedOptions: [8, 6, 4],
  /** Open ballots with their questions. */
  ballotsWithQuestions: [2, 2, 1],
  ballots: [5, 4, 3],
  news: [2, 1, 1],
  proposalsAlone: [5, 4, 3],
  proposalsOverNews: [4, 3, 2],
  proposalsUnderNews: [2, 1, 1],
  sources: [4, 3, 2],
  /** Items of a panel's results. */
  panelItems: [6, 5, 4],
} as const satisfies Readonly<Record<string, readonly [number, number, number]>>;

/** How much of the arguments there is room for: how many on each side, in how many lines; null: only their number. */
export function argumentsThatFit(options: number, bands: Bands): { readonly each: number; readonly lines: string } | null {
  if (options <= 3)
    return [
      { each: 2, lines: LINES[3] },
      { each: 2, lines: LINES[2] },
      { each: 1, lines: LINES[3] },
    ][bands]!;
  if (options === 4)
    return [
      { each: 1, lines: LINES[6] },
      { each: 1, lines: LINES[4] },
      { each: 1, lines: LINES[3] },
    ][bands]!;
  if (options > 8) return null;
  return [{ each: 1, lines: LINES[2] }, { each: 1, lines: LINES[1] }, null][bands]!;
}

const LINES = {
  1: "lg:line-clamp-1",
  2: "lg:line-clamp-2",
  3: "lg:line-clamp-3",
  4: "lg:line-clamp-4",
  6: "lg:line-clamp-6",
} as const;
