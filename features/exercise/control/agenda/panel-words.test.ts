import { describe, expect, it } from "vitest";
import { panelWords } from "./panel-words";

const panel = (running: { number: number; isOfPhase: boolean } | null) => ({
  isOpen: running !== null,
  isPanellist: false,
  isClosed: false,
  running,
});
const ASKS = { panelItems: 3 };
const SILENT = { panelItems: 0 };

describe("what entering a phase does to the rounds of a panel", () => {
  it("is nothing where there is none, and where it neither asks nor waits", () => {
    expect(panelWords(null, ASKS)).toEqual([]);
    expect(panelWords(panel(null), SILENT)).toEqual([]);
  });

  it("ends the round of the phase that is left, and begins the next", () => {
    expect(panelWords(panel({ number: 1, isOfPhase: true }), ASKS)).toEqual([
      "Round 1 of the panel closes and is counted.",
      "The next round of the panel opens with 3\u00a0items.",
    ]);
    expect(panelWords(panel({ number: 1, isOfPhase: true }), SILENT)).toEqual(["Round 1 of the panel closes and is counted."]);
  });

  it("leaves one that was opened by hand alone, until a phase asks something", () => {
    const proposals = panel({ number: 0, isOfPhase: false });
    expect(panelWords(proposals, SILENT)).toEqual(["The panel’s round of proposals goes on: it was opened by hand."]);
    expect(panelWords(proposals, ASKS)[0]).toBe("The panel’s round of proposals closes.");
  });
});
