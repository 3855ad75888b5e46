import { ESTIMATE_SCALES } from "../estimates/four-step";
import { isNumber, refusalOfStep } from "./numbers";
import { type ItemSettings, type KindDefinition, POLICY_SCALES, type PolicyScale } from "./types";

export const estimate: KindDefinition<"estimate"> = {
  label: "Four-step estimate",
  refusalOfSettings: ({ scale, least, most }) => {
    if (!ESTIMATE_SCALES.includes(scale)) return `The scale is ${ESTIMATE_SCALES.join(" or ")}.`;
    if ([least, most].some((bound) => bound !== null && !isNumber(bound))) return "Bounds are numbers.";
    if (least !== null && most !== null && least >= most) return "The least value is below the most.";
    return scale === "log" && [least, most].some((bound) => bound !== null && bound <= 0)
      ? "On a log scale all values are above 0, the bounds too."
      : null;
  },
  refusalOfAnswer: (settings, answer) => {
    const given = (typeof answer === "object" ? answer : null) as Readonly<Record<string, unknown>> | null;
    const steps = STEPS.map(([step]) => given?.[step]);
    const missing = STEPS.find((_, place) => !isNumber(steps[place]));
    return missing ? `Give ${missing[1]} as a number.` : refusalOfSteps(settings, steps as number[]);
  },
  facets: ({ least, most }) => [{ key: "best", scale: least !== null && most !== null ? { least, most, isWhole: false } : null }],
  readings: (_, { best }) => [best],
  statistics: ["centre", "distribution", "outliers", "stability", "interval"],
  agreement: { kind: "thirds" },
};

export const reason: KindDefinition<"reason"> = {
  label: "Open reason",
  refusalOfSettings: ({ longest }) =>
    Number.isSafeInteger(longest) && longest > 0 ? null : "The longest reason has at least one character.",
  refusalOfAnswer: ({ longest }, answer) => {
    if (typeof answer !== "string" || answer.trim() === "") return "Write a reason.";
    const over = [...answer].length - longest;
    return over > 0 ? `The reason is ${over} characters too long: at most ${longest}.` : null;
  },
  facets: () => [],
  readings: () => [],
  statistics: [],
  agreement: { kind: "mode" },
};

export const policy: KindDefinition<"policy"> = {
  label: "Policy Delphi",
  refusalOfSettings: ({ asks }) => {
    if (asks.length === 0) return "Ask for at least one scale.";
    const isGood = asks.every((scale) => POLICY_SCALES.includes(scale)) && new Set(asks).size === asks.length;
    return isGood ? null : `Scales are ${POLICY_SCALES.join(", ")}, each once.`;
  },
  refusalOfAnswer: ({ asks }, answer) => {
    if (typeof answer !== "object" || answer === null) return `Answer for ${asks.join(", ")}.`;
    const given = answer as Readonly<Record<string, unknown>>;
    const unknown = Object.keys(given).find((scale) => !asks.includes(scale as PolicyScale));
    if (unknown !== undefined) return `“${unknown}” is not asked.`;
    const wrong = asks.find((scale) => refusalOfStep(given[scale], POLICY_STEPS) !== null);
    return wrong ? `For ${wrong}, choose a whole number from 1 to 4.` : null;
  },
  facets: ({ asks }) => asks.map((key) => ({ key, scale: { ...POLICY_STEPS, isWhole: true } })),
  readings: ({ asks }, answer) => asks.map((scale) => answer[scale]!),
  statistics: ["centre", "distribution", "agreement", "polarisation", "outliers", "stability"],
  agreement: { kind: "thirds" },
};

/** 4 is the most: very desirable, definitely feasible, very important, certain (Turoff 1970; the numbers are ours). */
const POLICY_STEPS = { least: 1, most: 4 } as const;

const STEPS = [
  ["lowest", "the lowest it could be"],
  ["highest", "the highest it could be"],
  ["best", "your best estimate"],
  ["confidence", "how sure you are"],
] as const;

function refusalOfSteps(
  { scale, least, most, unit }: ItemSettings["estimate"],
  [lowest, highest, best, confidence]: readonly number[],
): string | null {
  if (lowest! > highest!) return "The lowest is not above the highest.";
  if (best! < lowest! || best! > highest!) return "The best estimate lies between the lowest and the highest.";
  if (confidence! < LEAST_CONFIDENCE || confidence! > 100) return "How sure you are is a number from 50 to 100, in percent.";
  if (scale === "log" && lowest! <= 0) return "All values are above 0 here.";
  const shown = (bound: number) => `${bound}${unit === "" ? "" : ` ${unit}`}`;
  if (least !== null && lowest! < least) return `It cannot be less than ${shown(least)}.`;
  return most !== null && highest! > most ? `It cannot be more than ${shown(most)}.` : null;
}

/** Less would say that the truth is rather outside the interval (Hemming et al. 2018). */
const LEAST_CONFIDENCE = 50;
