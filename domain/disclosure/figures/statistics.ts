/** Fewer than this many respondents never have figures of their own. */
export const LEAST_RESPONDENTS = 5;

/** Statistics of one question; `movement` and `concordance` count the respondents they are computed from. */
export const STATISTICS = ["mean", "median", "agreement", "concordance", "movement", "quartiles", "every-answer", "extremes"] as const;
export type Statistic = (typeof STATISTICS)[number];

/** `scale`: one of a few answers fixed beforehand. `value`: any number, so that an answer can be somebody's alone. */
export type AnswerKind = "scale" | "value";
/** Whose figure it is. */
export type Whole = "panel" | "group";

/**
 * The least respondents for each statistic; null: never. By linear interpolation the quartiles of five values are three of the values
 * themselves; from eight on, two answers lie beyond each quartile.
 */
export const LEAST_FOR: Readonly<Record<Statistic, Readonly<Record<AnswerKind, Readonly<Record<Whole, number | null>>>>>> = {
  mean: { scale: { panel: 5, group: 5 }, value: { panel: 5, group: 5 } },
  median: { scale: { panel: 5, group: 5 }, value: { panel: 5, group: 5 } },
  agreement: { scale: { panel: 5, group: 5 }, value: { panel: 5, group: 5 } },
  concordance: { scale: { panel: 5, group: 5 }, value: { panel: 5, group: 5 } },
  movement: { scale: { panel: 5, group: 5 }, value: { panel: 5, group: 5 } },
  quartiles: { scale: { panel: 5, group: 5 }, value: { panel: 8, group: 8 } },
  "every-answer": { scale: { panel: 5, group: 5 }, value: { panel: 10, group: null } },
  extremes: { scale: { panel: 5, group: 5 }, value: { panel: 10, group: null } },
};

/** Whether a statistic may be given for so many respondents. For a group, only where its breakdown is given in full. */
export function mayGive(statistic: Statistic, kind: AnswerKind, whole: Whole, respondents: number): boolean {
  const least = LEAST_FOR[statistic][kind][whole];
  return least !== null && respondents >= least;
}
