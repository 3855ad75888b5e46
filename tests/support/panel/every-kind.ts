import type { PanelItemInput } from "@/contracts/panel/item-input";
import type { Answering } from "./in-browsers";

const choices = [
  { key: "wind", label: "Wind at sea" },
  { key: "sun", label: "Solar roofs" },
  { key: "atom", label: "Nuclear power" },
];
const about = (question: string, more: object) =>
  ({ section: "", question, description: "", option: null, criterion: null, ...more }) as PanelItemInput;

/** One item of every kind. */
export const EVERY_KIND: readonly PanelItemInput[] = [
  about("How good is wind at sea?", { kind: "rating", description: "By cost over twenty years." }),
  about("The network must be public.", { kind: "agreement", least: -3, most: 3 }),
  about("Rank the sources.", { kind: "ranking", choices, tiesAllowed: false }),
  about("How much carbon will 2040 emit?", { kind: "estimate", unit: "Mt", scale: "log", least: 1, most: 1_000_000, truth: null }),
  about("Will fusion work by 2050?", { kind: "probability" }),
  about("Share 100 points.", { kind: "allocation", choices }),
  about("Which two should be built?", { kind: "choice", choices, atMost: 2 }),
  about("Pay households to save at peaks.", { kind: "policy", asks: ["desirability", "feasibility", "importance", "confidence"] }),
  about("What did we forget?", { kind: "reason", longest: 2_000 }),
];

/** All rate wind at 2 but the first expert, who gives it 9, and are of one mind otherwise. */
export const answerEveryKind: Answering = (item, expert) => {
  switch (item.kind) {
    case "rating":
      return expert === 0 ? 9 : 2;
    case "agreement":
      return 1;
    case "ranking":
      return [["sun"], ["wind"], ["atom"]];
    case "estimate":
      return { lowest: 100, best: 200, highest: 400, confidence: 80 };
    case "probability":
      return 10 + expert;
    case "allocation":
      return { wind: 40, sun: 40, atom: 20 };
    case "choice":
      return ["sun"];
    case "policy":
      return { desirability: 4, feasibility: 3, importance: 4, confidence: 2 };
    default:
      return undefined;
  }
};
