import type { Question, Sheet } from "../figures/question";
import { LEAST_RESPONDENTS } from "../figures/statistics";
import type { Figures, FiguresTables } from "../figures/tables";

/** One number a reader knows: how many of the people in these places gave one of these answers to a part. */
export type Equation = {
  readonly places: ReadonlySet<string>;
  readonly part: number;
  readonly answers: ReadonlySet<string>;
  readonly count: number;
};

/** What a reader faces: the places people sit in (their groups in all breakdowns), how many answered in each, and the numbers given. */
export type Puzzle = {
  readonly places: ReadonlyMap<string, number>;
  readonly answers: readonly string[];
  readonly parts: number;
  readonly equations: readonly Equation[];
};

/** What follows from the tables given alone, to a reader who knows everybody's groups and who answered. */
export function puzzleOf(question: Question, sheets: readonly Sheet[], given: FiguresTables): Puzzle {
  const places = placesOf(sheets);
  const answers = answersOf(question, sheets);
  const bands = new Map(question.bands?.map(({ band, answers: own }) => [band, own]) ?? []);
  const whole = given.panel
    ? equationsOf(
        given.panel,
        [...places.keys()],
        answers.map((answer) => [answer, [answer]]),
      )
    : [];
  const rows = given.breakdowns.flatMap((breakdown, index) => {
    if (breakdown.kind === "withheld") return [];
    const classes: Classes = breakdown.kind === "full" ? answers.map((answer) => [answer, [answer]]) : [...bands];
    const groups = breakdown.groups.map(({ group, figures }) => ({ groups: [group], figures }));
    const all = breakdown.kind === "banded" ? [...groups, breakdown.others] : groups;
    return all.flatMap((row) => (row.figures ? equationsOf(row.figures, within(places, index, row.groups), classes) : []));
  });
  return { places, answers, parts: sheets[0]?.answers.length ?? 0, equations: [...whole, ...rows] };
}

/** What a careless page would give: every group of five or more, every answer, whatever that leaves for the others. */
export function carelessPuzzleOf(question: Question, sheets: readonly Sheet[]): Puzzle {
  const places = placesOf(sheets);
  const answers = answersOf(question, sheets);
  const parts = sheets[0]!.answers.length;
  const rows = question.breakdowns.flatMap((_, index) =>
    [...new Set(sheets.map(({ groups }) => groups[index]!))]
      .map((group) => ({ group, own: sheets.filter(({ groups }) => groups[index] === group) }))
      .filter(({ own }) => own.length >= LEAST_RESPONDENTS)
      .map(({ group, own }) => ({ places: within(places, index, [group]), own })),
  );
  const equations = [{ places: [...places.keys()], own: sheets }, ...rows].flatMap(({ places: some, own }) =>
    Array.from({ length: parts }, (_, part) =>
      answers.map((answer) => ({
        places: new Set(some),
        part,
        answers: new Set([answer]),
        count: own.filter((sheet) => sheet.answers[part] === answer).length,
      })),
    ).flat(),
  );
  return { places, answers, parts, equations };
}

type Classes = readonly (readonly [name: string, answers: readonly string[]])[];

function equationsOf(figures: Figures, places: readonly string[], classes: Classes): readonly Equation[] {
  return figures.flatMap((counts, part) =>
    classes.map(([name, answers]) => ({
      places: new Set(places),
      part,
      answers: new Set(answers),
      count: counts.find(({ answer }) => answer === name)?.count ?? 0,
    })),
  );
}

function placesOf(sheets: readonly Sheet[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { groups } of sheets) places.set(JSON.stringify(groups), (places.get(JSON.stringify(groups)) ?? 0) + 1);
  return places;
}

/** Everybody knows the answers of a scale; of free numbers those that were given are listed, which tells the reader more. */
const answersOf = ({ bands }: Question, sheets: readonly Sheet[]): readonly string[] =>
  bands?.flatMap(({ answers }) => answers) ?? [...new Set(sheets.flatMap(({ answers }) => answers))].sort();

/** The places of some groups of one breakdown. */
export const within = (places: ReadonlyMap<string, number>, index: number, groups: readonly string[]): readonly string[] =>
  [...places.keys()].filter((place) => groups.includes((JSON.parse(place) as string[])[index]!));
