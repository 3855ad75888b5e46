import { expect, it } from "vitest";
import type { PanelRoundView } from "@/contracts/panel/panel";
import { roundName, roundWords } from "./round-words";

const ROUND: PanelRoundView = {
  ...{
    number: 1,
    items: 4,
    carry: "copied",
    asks: "all",
    openedAt: "",
    deadline: null,
    closedAt: "",
    isOfPhase: false,
    settled: 0,
    stops: null,
  },
};

it.each<[Partial<PanelRoundView>, string, string]>([
  [{}, "Round 1", "4\u00a0items asked."],
  [{ stops: false }, "Round 1", "4\u00a0items asked. Nothing is settled by the stop rule."],
  [
    { number: 2, items: 1, asks: "unsettled", settled: 4, stops: true },
    "Round 2",
    "1\u00a0item asked, those that were unsettled. 4\u00a0items settled by the stop rule, which is met.",
  ],
  [{ number: 0, items: 0 }, "Round 0: proposals", "The panel proposed items."],
])("says of %j what it was", (changes, name, words) => {
  const round = { ...ROUND, ...changes };
  expect([roundName(round), roundWords(round)]).toEqual([name, words]);
});
