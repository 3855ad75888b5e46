import { exactSum, meanOf } from "../statistics/exact-sum";
import { type Calibration, calibrationOf } from "./calibration";
import type { EstimateScale, Interval } from "./four-step";
import { informationOf, intrinsicRange, OVERSHOOT } from "./information";

/** A question with everybody's interval. `truth` is null where it is not known: such a question tells nothing about calibration. */
export type AskedQuantity = {
  readonly scale: EstimateScale;
  readonly truth: number | null;
  readonly intervals: ReadonlyMap<string, Interval>;
};

export type Performance = {
  readonly panellist: string;
  /** Null for whoever answered no calibration question. */
  readonly calibration: Calibration | null;
  /** Mean information over the calibration questions, and over all; null where no question has any. */
  readonly information: number | null;
  readonly informationOfAll: number | null;
  /** Calibration score × information over the calibration questions, 0 below the cut-off. */
  readonly score: number;
  /** Share of all scores; 0 for everybody where all scores are 0. */
  readonly weight: number;
};

/**
 * Cooke's classical model with global weights. Panellists by code; a question whose quantiles coincide is left out of its panellist's
 * information. `cutOff`: the calibration score below which nobody has weight. Panellists who answered fewer calibration questions
 * are judged on those alone, which is a weaker test.
 */
export function performanceOf(
  questions: readonly AskedQuantity[],
  { cutOff = 0, overshoot = OVERSHOOT }: { readonly cutOff?: number; readonly overshoot?: number } = {},
): readonly Performance[] {
  const panellists = [...new Set(questions.flatMap(({ intervals }) => [...intervals.keys()]))].sort();
  const ranges = questions.map(({ intervals, truth, scale }) => intrinsicRange([...intervals.values()], truth, scale, overshoot));
  const judged = panellists.map((panellist) => judge(panellist, questions, ranges, cutOff));
  const total = exactSum(judged.map(({ score }) => score));
  return judged.map((one) => ({ ...one, weight: total > 0 ? one.score / total : 0 }));
}

function judge(
  panellist: string,
  questions: readonly AskedQuantity[],
  ranges: readonly ReturnType<typeof intrinsicRange>[],
  cutOff: number,
): Omit<Performance, "weight"> {
  const answered = questions.flatMap(({ intervals, truth, scale }, place) => {
    const interval = intervals.get(panellist);
    return interval ? [{ interval, truth, information: informationOf(interval, ranges[place]!, scale) }] : [];
  });
  const seeds = answered.flatMap(({ interval, truth, information }) => (truth === null ? [] : [{ interval, truth, information }]));
  const calibration = calibrationOf(seeds);
  const information = meanKnown(seeds);
  const isCounted = calibration !== null && calibration.score >= cutOff;
  return {
    panellist,
    calibration,
    information,
    informationOfAll: meanKnown(answered),
    score: isCounted ? calibration.score * (information ?? 0) : 0,
  };
}

function meanKnown(answers: readonly { readonly information: number | null }[]): number | null {
  const known = answers.flatMap(({ information }) => (information === null ? [] : [information]));
  return known.length === 0 ? null : meanOf(known);
}
