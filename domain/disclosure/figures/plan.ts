import { haveCompany } from "./company";
import { isToHide, splitGroups } from "./groups";
import { checkSheets, type Question, type Sheet } from "./question";
import { isRevealing, type Place, risksOfBands, risksOfUnanimity } from "./risks";
import { LEAST_RESPONDENTS } from "./statistics";

/** Why a breakdown is not given, as its reader is told. */
export const WITHHELD = {
  few: "Fewer than five panellists answered, so no figures are shown.",
  small: "Some groups are so small that no group can be shown without giving them away.",
  whole: "Some groups are too small to be shown, and these answers can only be shown for all groups or for none.",
  alike: "Shown by group, these figures could tell what single panellists answered.",
  beside: "Beside the other breakdown, these figures could tell what single panellists answered.",
} as const;
export type Withheld = keyof typeof WITHHELD;

/** `full`: every group, every answer. `banded`: only the groups `shown`, only by band; those `hidden` are counted together. */
export type BreakdownPlan =
  | { readonly kind: "full" }
  | { readonly kind: "banded"; readonly shown: readonly string[]; readonly hidden: readonly string[] }
  | { readonly kind: "withheld"; readonly why: Withheld };

/** What may be given of one question in one round: `hasFigures` for the whole panel, then one plan for each breakdown. */
export type FiguresPlan = { readonly hasFigures: boolean; readonly breakdowns: readonly BreakdownPlan[] };

/**
 * What may be given of a question, all breakdowns taken together, so that neither a hidden group's figures nor anybody's answer follows from
 * what is given, nor from its being withheld. Method and proof: docs/methods/panel/disclosure.md. Throws `invalid` for malformed sheets.
 */
export function planFigures(question: Question, sheets: readonly Sheet[]): FiguresPlan {
  checkSheets(question, sheets);
  const plans: BreakdownPlan[] = [];
  if (sheets.length < LEAST_RESPONDENTS) return { hasFigures: false, breakdowns: question.breakdowns.map(() => withheld("few")) };
  for (const index of question.breakdowns.keys()) plans.push(planNext(question, sheets, index, plans));
  return { hasFigures: true, breakdowns: plans };
}

const withheld = (why: Withheld): BreakdownPlan => ({ kind: "withheld", why });

/** A breakdown that is banded, or whose withholding says something of the answers, is the last one. */
function planNext(question: Question, sheets: readonly Sheet[], index: number, before: readonly BreakdownPlan[]): BreakdownPlan {
  if (before.some((plan) => plan.kind === "banded" || (plan.kind === "withheld" && plan.why === "alike"))) return withheld("beside");
  const given = before.flatMap(({ kind }, other) => (kind === "full" ? [other] : []));
  const { tooClose, merged } = question.breakdowns[index]!;
  const sizes = [...groupedBy(sheets, (sheet) => sheet.groups[index]!)].map(([group, own]) => ({
    group,
    respondents: own.length,
    isTooClose: tooClose?.has(group),
    isMerged: group === merged,
  }));
  const placeOf = (sheet: Sheet): string => JSON.stringify([...given, index].map((one) => sheet.groups[one]!));
  if (!sizes.some(isToHide) && haveCompany(sheets.map(placeOf)))
    return isRevealing(risksOfUnanimity(placesOf(sheets, placeOf, given))) ? withheld("alike") : { kind: "full" };
  return given.length > 0 ? withheld("beside") : planBands(question, sheets, index, splitGroups(sizes));
}

function planBands(
  { bands }: Question,
  sheets: readonly Sheet[],
  index: number,
  { shown, hidden }: ReturnType<typeof splitGroups>,
): BreakdownPlan {
  if (shown.length === 0) return withheld("small");
  if (bands === null || sheets[0]!.answers.length > 1) return withheld("whole");
  const groups = shown.map((group) => sheets.filter((sheet) => sheet.groups[index] === group));
  return isRevealing(risksOfBands(bands, sheets, groups)) ? withheld("alike") : { kind: "banded", shown, hidden };
}

function placesOf(sheets: readonly Sheet[], placeOf: (sheet: Sheet) => string, given: readonly number[]): readonly Place[] {
  const known = given.map((one) => groupedBy(sheets, (sheet) => sheet.groups[one]!));
  return [...groupedBy(sheets, placeOf).values()].map((own) => ({
    sheets: own,
    within: [sheets, ...given.map((one, order) => known[order]!.get(own[0]!.groups[one]!)!)],
  }));
}

function groupedBy(sheets: readonly Sheet[], keyOf: (sheet: Sheet) => string): ReadonlyMap<string, readonly Sheet[]> {
  const groups = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    const key = keyOf(sheet);
    const own = groups.get(key);
    if (own) own.push(sheet);
    else groups.set(key, [sheet]);
  }
  return groups;
}
