import { describe, expect, it } from "vitest";
import { refusalOfItem } from "@/domain/elicitation";
import { itemsFromScenario } from "./from-scenario";

const SCENARIO: Parameters<typeof itemsFromScenario>[0] = {
  criteria: [{ key: "cost", label: "Cost", description: "What it costs." }],
  panelItems: [
    { key: "rate-cost", kind: "rating-1-9", criterion: "cost", question: "How bearable is the cost?" },
    { key: "attack", kind: "probability-interval", question: "How probable is it?", options: ["b", "elsewhere"] },
    {
      key: "paths",
      kind: "allocation-100",
      question: "How probable is each path?",
      outcomes: [
        { key: "on", label: "On", description: "It goes on." },
        { key: "off", label: "Off", description: "It ends." },
      ],
    },
  ],
} as Parameters<typeof itemsFromScenario>[0];

describe("items from a scenario", () => {
  const { items, byScenarioKey } = itemsFromScenario(SCENARIO, ["a", "b"]);

  it("are one for each option of the debate that is asked about, in order", () => {
    expect(items.map(({ key, order, option, criterion }) => [key, order, option, criterion])).toEqual([
      ["rate-cost-a", 0, "a", "cost"],
      ["rate-cost-b", 1, "b", "cost"],
      ["attack-b", 2, "b", null],
      ["paths", 3, null, null],
    ]);
    expect([...byScenarioKey]).toEqual([
      ["rate-cost", ["rate-cost-a", "rate-cost-b"]],
      ["attack", ["attack-b"]],
      ["paths", ["paths"]],
    ]);
  });

  it("can all be asked", () => expect(items.map((item) => refusalOfItem(item))).toEqual([null, null, null, null]));

  it("ask for intervals in percent, and give outcomes their words", () => {
    expect(items[2]).toMatchObject({ kind: "estimate", settings: { unit: "%", scale: "linear", least: 0, most: 100 } });
    expect(items[3]).toMatchObject({
      kind: "allocation",
      choices: [
        { key: "on", label: "On" },
        { key: "off", label: "Off" },
      ],
      description: "On: It goes on.\nOff: It ends.",
    });
    expect(items[0]!.section).toBe("Cost");
  });

  it("come after those that are there, and take none of their keys", () => {
    const more = itemsFromScenario(SCENARIO, ["a"], { taken: new Set(["rate-cost-a"]), from: 7 });
    expect(more.items.map(({ key, order }) => [key, order])).toEqual([
      ["rate-cost-a-2", 7],
      ["paths", 8],
    ]);
  });
});
