// independent.json holds what NumPy, SciPy and scikit-learn make of random panels; independent.py writes it and names the functions.
import { describe, expect, it } from "vitest";
import {
  calibrationOf,
  chiSquareTail,
  type Interval,
  kendallW,
  type Pair,
  performanceOf,
  quantile,
  sensitivityOf,
  summaryOf,
  weightedKappa,
} from "..";
import { ascending } from "../statistics/quantile";
import reference from "./independent.json";

const near = (figure: number | null | undefined, expected: number) => {
  expect(figure).toBeTypeOf("number");
  expect(Math.abs(figure! - expected) / Math.max(Math.abs(expected), 1e-12)).toBeLessThan(1e-9);
};

describe("independent packages agree to 1e-9", () => {
  it.each(reference.quantiles)("numpy.quantile of $values.length values", ({ values, quantiles }) => {
    for (const [share, expected] of Object.entries(quantiles)) near(quantile(ascending(values), Number(share)), expected);
    near(summaryOf(values)?.median, quantiles["0.5"]);
    near(summaryOf(values)?.q1, quantiles["0.25"]);
    near(summaryOf(values)?.q3, quantiles["0.75"]);
  });

  it.each(reference.concordances)("scipy.stats.friedmanchisquare: W $w", ({ rows, w, chiSquare, p }) => {
    const concordance = kendallW(rows);
    near(concordance?.w, w);
    near(concordance?.chiSquare, chiSquare);
    near(concordance?.p, p);
  });

  it.each(reference.kappas)("sklearn.metrics.cohen_kappa_score: $linear, $quadratic", ({ pairs, linear, quadratic }) => {
    near(weightedKappa(pairs as unknown as Pair[], "linear"), linear);
    near(weightedKappa(pairs as unknown as Pair[], "quadratic"), quadratic);
  });

  it.each(reference.tails)("scipy.stats.chi2.sf($value, $degreesOfFreedom)", ({ value, degreesOfFreedom, p }) => {
    near(chiSquareTail(value, degreesOfFreedom), p);
  });

  it.each(reference.performances)(
    "SciPy's relative entropies and chi-square, $scale scale",
    ({ scale, truths, estimates, performance }) => {
      const questions = truths.map((truth, place) => ({
        scale: scale as "linear" | "log",
        truth,
        intervals: new Map(Object.entries(estimates[place]!).map(([who, [low, best, high]]) => [who, { low, best, high } as Interval])),
      }));
      for (const one of performanceOf(questions)) {
        const expected = performance[one.panellist as keyof typeof performance];
        expect(one.calibration?.counts).toEqual(expected.counts);
        near(one.calibration?.statistic, expected.statistic);
        near(one.calibration?.score, expected.calibration);
        near(one.information, expected.information);
        near(one.informationOfAll, expected.informationOfAll);
        near(one.weight, expected.weight);
      }
    },
  );

  it.each(reference.sensitivities)(
    "SciPy's root finding and linear programming: $leader leads",
    ({ ratings, weights, leader, turns, smallest }) => {
      const sensitivity = sensitivityOf({
        options: ratings.map((_, row) => `o${row}`),
        criteria: weights.map((weight, column) => ({ key: `c${column}`, weight })),
        ratings,
      });
      expect(sensitivity?.first).toEqual([leader]);
      for (const [column, { below, above }] of turns.entries())
        for (const [side, weight] of [
          ["below", below],
          ["above", above],
        ] as const) {
          const turn = sensitivity?.criteria[column]?.[side];
          if (weight === null) expect(turn).toBeNull();
          else near(turn?.weight, weight);
        }
      expect(sensitivity?.smallest?.option).toBe(smallest.option);
      near(sensitivity?.smallest?.moved, smallest.moved);
    },
  );

  it("is not satisfied by anything", () => {
    const [, second] = reference.concordances;
    expect(() => near(kendallW(second!.rows)?.w, second!.w * (1 + 1e-8))).toThrow();
    expect(calibrationOf([])).toBeNull();
  });
});
