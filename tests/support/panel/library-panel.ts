import type { Page } from "@playwright/test";
import type { PanelItemInput } from "@/contracts/panel/item-input";
import { type Answering, openPanel, type PanelStage } from "./in-browsers";

const choices = [
  { key: "staff", label: "Staff" },
  { key: "books", label: "Books" },
];
const about = (question: string, more: object) =>
  ({ section: "", question, description: "", option: null, criterion: null, ...more }) as PanelItemInput;

export const COST = "What will the year cost?";
export const VISITS = "How many came last year?";

const ITEMS: readonly PanelItemInput[] = [
  about("The grant should be spent within the year", { kind: "agreement", least: 1, most: 5 }),
  about("What should the money go to first?", { kind: "ranking", choices, tiesAllowed: false }),
  about(COST, { kind: "estimate", unit: "€", scale: "linear", least: 0, most: null, truth: null }),
  about(VISITS, { kind: "estimate", unit: "visits", scale: "linear", least: 0, most: null, truth: 900 }),
  about("Share the money", { kind: "allocation", choices }),
  about("What is missing?", { kind: "reason", longest: 500 }),
];

/** Ten experts in two groups, one of them too small to be shown, on what to do with the library's grant; options are rated by two criteria. */
export function openLibraryPanel(facilitator: Page): Promise<PanelStage> {
  return openPanel(facilitator, {
    scenario: "library-grant",
    items: ITEMS,
    criteria: ["benefit", "lasting"],
    groups: ["Readers", "Readers", "Readers", "Readers", "Readers", "Readers", "Readers", "Staff", "Staff", "Staff"],
    stopRule: { criteria: [{ kind: "agreement", atLeast: 0.7 }], need: "all", settledShare: 0.5, maximumRounds: 3 },
  });
}

/**
 * Evening hours are best by benefit and the book bus by what lasts, so that weights decide. In the second round the experts
 * stand closer together.
 */
export const answerLibraryPanel: Answering = (item, expert, round) => {
  const apart = round === 1 ? [-2, -1, 0, 1, 2][expert % 5]! : expert % 2;
  switch (item.kind) {
    case "rating":
      return Math.min(9, Math.max(1, MIDDLE[`${item.option} ${item.criterion}`]! + apart));
    case "agreement":
      return Math.min(5, Math.max(1, 4 + Math.sign(apart)));
    case "ranking":
      return expert === 0 ? [["books"], ["staff"]] : [["staff"], ["books"]];
    case "estimate":
      return { lowest: 800 + apart * 10, best: 1_000 + apart * 10, highest: 1_200 + apart * 10, confidence: 80 };
    case "allocation":
      return { staff: 60 + apart * 5, books: 40 - apart * 5 };
    case "reason":
      return expert < 6 ? "Nobody asks the villages." : undefined;
    default:
      return undefined;
  }
};

const MIDDLE: Readonly<Record<string, number>> = {
  "evening-hours benefit": 7,
  "evening-hours lasting": 3,
  "study-rooms benefit": 4,
  "study-rooms lasting": 4,
  "book-bus benefit": 3,
  "book-bus lasting": 6,
};
