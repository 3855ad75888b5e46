import { RATING_SCALE, type Scale } from "../statistics/scale";
import type { ItemStatistic, KindDefinition } from "./types";

const OF_A_SCALE: readonly ItemStatistic[] = ["centre", "distribution", "agreement", "consensus", "polarisation", "outliers", "stability"];

export const rating: KindDefinition<"rating"> = {
  label: "Rating",
  refusalOfSettings: ({ option, criterion }) =>
    option === "" || criterion === "" ? "A rating names its option and criterion, or none." : null,
  refusalOfAnswer: (_, answer) => refusalOfStep(answer, RATING_SCALE),
  facets: () => [{ key: "rating", scale: RATING_SCALE }],
  readings: (_, answer) => [answer],
  statistics: [...OF_A_SCALE, "disagreement"],
  agreement: { kind: "thirds" },
};

export const agreement: KindDefinition<"agreement"> = {
  label: "Agreement",
  refusalOfSettings: ({ least, most }) => {
    if (!Number.isSafeInteger(least) || !Number.isSafeInteger(most)) return "A scale of agreement begins and ends with a whole number.";
    return most - least >= 1 && most - least <= 10 ? null : "A scale of agreement has 2 to 11 steps.";
  },
  refusalOfAnswer: (settings, answer) => refusalOfStep(answer, settings),
  facets: ({ least, most }) => [{ key: "agreement", scale: { least, most, isWhole: true } }],
  readings: (_, answer) => [answer],
  statistics: OF_A_SCALE,
  agreement: { kind: "thirds" },
};

export const probability: KindDefinition<"probability"> = {
  label: "Probability",
  refusalOfSettings: () => null,
  refusalOfAnswer: (_, answer) =>
    isNumber(answer) && answer >= 0 && answer <= 100 ? null : "A probability is a number from 0 to 100, in percent.",
  facets: () => [{ key: "probability", scale: { least: 0, most: 100, isWhole: false } }],
  readings: (_, answer) => [answer],
  statistics: ["centre", "distribution", "agreement", "outliers", "stability"],
  agreement: { kind: "around-median", distance: 10 },
};

/** Why an answer is no step of a scale, or null. */
export function refusalOfStep(answer: unknown, { least, most }: Omit<Scale, "isWhole">): string | null {
  const isStep = Number.isInteger(answer) && (answer as number) >= least && (answer as number) <= most;
  return isStep ? null : `Choose a whole number from ${least} to ${most}.`;
}

export const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
