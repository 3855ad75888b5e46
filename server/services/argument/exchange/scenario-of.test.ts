import { expect, it } from "vitest";
import type { ArgumentDocument } from "@/formats/arguments";
import { parseScenarioFile, serialiseScenario } from "@/formats/scenario-file";
import { scenarioOf } from "./scenario-of";

const blank = { title: "", note: "", byline: "" };
const claim = (id: string) => ({ id, title: "", text: `Claim ${id}`, criteria: [], byline: "", citations: [] });

it("leaves out what speaks to the step of an argument that is left out, so that the scenario can be saved", () => {
  const document: ArgumentDocument = {
    title: "A file",
    options: [{ id: "o", label: "Option", text: "" }],
    claims: ["a", "b", "c"].map(claim),
    arguments: [
      { id: "x", polarity: "support", target: { option: "nowhere" }, premises: ["a"], ...blank },
      { id: "y", polarity: "attack", target: { argument: "x" }, premises: ["b"], ...blank },
      { id: "z", polarity: "attack", target: { option: "o" }, premises: ["c"], ...blank },
    ],
    sources: [],
  };
  const made = scenarioOf(document);
  if (typeof made === "string") throw new Error(made);
  expect(parseScenarioFile(serialiseScenario(made.scenario))).toMatchObject({ ok: true });
  expect(made.scenario.arguments).toHaveLength(1);
  expect(made.lost).toEqual([{ what: "arguments", count: 2, why: "Their premises or their target do not fit." }]);
});
