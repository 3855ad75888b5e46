import { countBy } from "./company";
import { type FiguresPlan, planFigures, type Withheld } from "./plan";
import { bandsByAnswer, type Question, type Sheet } from "./question";
import { mayGive, type Whole } from "./statistics";

/** How many gave each answer, or answers of each band, sorted by it; answers that nobody gave are left out. */
export type Counts = readonly { readonly answer: string; readonly count: number }[];

/** Counts for each part of a question. */
export type Figures = readonly Counts[];

/** `figures` is null where numbers that may be somebody's alone are not given one by one. */
export type GroupFigures = { readonly group: string; readonly respondents: number; readonly figures: Figures | null };

export type BreakdownTable = {
  readonly name: string;
  /** Who answered, for every group, hidden ones too; sorted. */
  readonly respondents: readonly { readonly group: string; readonly respondents: number }[];
} & (
  | { readonly kind: "full"; readonly groups: readonly GroupFigures[] }
  | {
      readonly kind: "banded";
      readonly groups: readonly GroupFigures[];
      readonly others: { readonly groups: readonly string[]; readonly respondents: number; readonly figures: Figures };
    }
  | { readonly kind: "withheld"; readonly why: Withheld }
);

/** `panel` is null where too few answered to give every answer. */
export type FiguresTables = {
  readonly respondents: number;
  readonly panel: Figures | null;
  readonly breakdowns: readonly BreakdownTable[];
};

/**
 * The counts that may be given of a question in one round. Whatever else is given of it is computed from these, or for free numbers from
 * the sheets of a breakdown planned in full as far as `mayGive` allows. Throws `invalid` for malformed sheets.
 */
export function tablesToGive(question: Question, sheets: readonly Sheet[]): FiguresTables {
  const plan = planFigures(question, sheets);
  return {
    respondents: sheets.length,
    panel: everyAnswer(question, "panel", sheets),
    breakdowns: question.breakdowns.map((_, index) => breakdownOf(question, sheets, index, plan)),
  };
}

const everyAnswer = ({ kind }: Question, whole: Whole, sheets: readonly Sheet[]): Figures | null =>
  mayGive("every-answer", kind, whole, sheets.length) ? countsOf(sheets) : null;

function breakdownOf(question: Question, sheets: readonly Sheet[], index: number, plan: FiguresPlan): BreakdownTable {
  const { breakdowns, bands } = question;
  const of = (groups: readonly string[]): readonly Sheet[] => sheets.filter((sheet) => groups.includes(sheet.groups[index]!));
  const respondents = [...countBy(sheets.map((sheet) => sheet.groups[index]!))].sort(byText);
  const heading = {
    name: breakdowns[index]!.name,
    respondents: respondents.map(([group, count]) => ({ group, respondents: count })),
  };
  const own = plan.breakdowns[index]!;
  if (own.kind === "withheld") return { ...heading, ...own };
  if (own.kind === "full") {
    const groups = respondents.map(([group, count]) => ({
      group,
      respondents: count,
      figures: everyAnswer(question, "group", of([group])),
    }));
    return { ...heading, kind: "full", groups };
  }
  const bandOf = bandsByAnswer(bands!);
  const groups = respondents
    .filter(([group]) => own.shown.includes(group))
    .map(([group, count]) => ({ group, respondents: count, figures: countsOf(of([group]), bandOf) }));
  const hidden = of(own.hidden);
  const others = { groups: [...own.hidden].sort(), respondents: hidden.length, figures: countsOf(hidden, bandOf) };
  return { ...heading, kind: "banded", groups, others };
}

function countsOf(sheets: readonly Sheet[], bandOf: ReadonlyMap<string, string> | null = null): Figures {
  return sheets[0]!.answers.map((_, part) =>
    [...countBy(sheets.map(({ answers }) => bandOf?.get(answers[part]!) ?? answers[part]!))]
      .sort(byText)
      .map(([answer, count]) => ({ answer, count })),
  );
}

const byText = (a: readonly [string, number], b: readonly [string, number]): number => (a[0] < b[0] ? -1 : 1);
