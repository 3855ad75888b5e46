import { randomInt } from "node:crypto";
import type { PanelItemInput } from "@/contracts/panel/item-input";
import type { PanelItemView } from "@/contracts/panel/shared";
import { anItem } from "../../support/panel/running";

const CHOICES = ["pact", "court", "tax", "ban"].map((key) => ({ key, label: `The ${key}` }));

/** What the panel is asked: an item of every kind, and a few that are rated by option and criterion. */
export const QUESTIONS: readonly PanelItemInput[] = [
  anItem("How well does the pact work?"),
  anItem("How cheap is the pact?"),
  anItem("How well does the court work?"),
  anItem("How cheap is the court?"),
  anItem("The pact should be signed this year", { kind: "agreement", least: 1, most: 5 }),
  anItem("What should come first?", { kind: "ranking", choices: CHOICES, tiesAllowed: true }),
  anItem("How many tonnes by 2035?", { kind: "estimate", unit: "Mt", scale: "linear", least: 0, most: null, truth: null }),
  anItem("How likely is a treaty by 2030?", { kind: "probability" }),
  anItem("How should the money be spent?", { kind: "allocation", choices: CHOICES }),
  anItem("Which of them would you support?", { kind: "choice", choices: CHOICES, atMost: 2 }),
  anItem("What is missing?", { kind: "reason", longest: 400 }),
  anItem("A levy on new ships", { kind: "policy", asks: ["desirability", "feasibility", "importance", "confidence"] }),
];

/** Some answer to an item. Now and then somebody cannot say. */
export function someAnswer({ kind }: PanelItemView): unknown {
  if (kind !== "reason" && randomInt(30) === 0) return null;
  return ANSWERS[kind]();
}

const ANSWERS: Readonly<Record<PanelItemView["kind"], () => unknown>> = {
  rating: () => randomInt(1, 10),
  agreement: () => randomInt(1, 6),
  ranking: () => shuffled().map((key) => [key]),
  estimate: () => {
    const best = randomInt(200, 4_000) / 10;
    return { lowest: best - randomInt(1, 15), best, highest: best + randomInt(1, 40), confidence: randomInt(50, 96) };
  },
  probability: () => randomInt(0, 101),
  allocation: () => {
    const first = randomInt(0, 61);
    const second = randomInt(0, 40);
    return { pact: first, court: second, tax: 100 - first - second, ban: 0 };
  },
  choice: () => shuffled().slice(0, randomInt(1, 3)),
  reason: () => someReason(),
  policy: () =>
    Object.fromEntries(["desirability", "feasibility", "importance", "confidence"].map((scale) => [scale, randomInt(1, 5)] as const)),
};

export const someReason = (): string =>
  `Because ${shuffled().join(", ")} stand in this order for me, number ${randomInt(1_000_000)}, and the rest follows from it.`;

function shuffled(): string[] {
  const keys = CHOICES.map(({ key }) => key);
  for (let last = keys.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [keys[last], keys[other]] = [keys[other]!, keys[last]!];
  }
  return keys;
}
