import { describe, expect, it } from "vitest";
import type { ScenarioProblem } from "@/contracts/debates/scenarios";
import { changed, expectReport, type Fault, VALID } from "@/tests/support/scenario-files";
import { parseScenarioFile } from ".";

function errorsOf(text: string): readonly ScenarioProblem[] {
  const parsed = parseScenarioFile(text);
  return parsed.ok ? [] : parsed.errors;
}

const FAULTS: readonly Fault[] = [
  {
    name: "YAML that is not YAML",
    text: changed("label: Green", "label: [Green"),
    marker: "- key: flowering",
    path: "",
    message: /not YAML/,
    hint: /./,
  },
  {
    name: "text with an unquoted colon",
    text: changed("summary: Four colleagues", "summary: Note: four colleagues"),
    marker: "summary: Note",
    path: "",
    message: /not YAML/,
    hint: /quotes/,
  },
  {
    name: "a key that stands twice in a map",
    text: changed("minutes: 10", "minutes: 10\nsummary: Once more."),
    marker: "summary: Once more",
    path: "summary",
    message: /“summary” stands twice/,
    hint: /Keep one/,
  },
  {
    name: "an unknown key with a near neighbour",
    text: changed("doesNotOblige: [Nobody", "doesNotObliges: [Nobody"),
    marker: "doesNotObliges",
    path: "options[0].doesNotObliges",
    message: /Unknown key “doesNotObliges”/,
    hint: /Did you mean “doesNotOblige”/,
  },
  {
    name: "an unknown key in a brief's note",
    text: changed("locator: p. 4", "locater: p. 4"),
    marker: "locater",
    path: "briefs.gardeners.mayTrade[0].locater",
    message: /Unknown key “locater”/,
    hint: /“locator”/,
  },
  {
    name: "an unquoted comma between braces",
    text: changed("definition: The board", "definition: The board, if any,"),
    marker: "definition: The board, if any",
    path: "glossary[0].if any",
    message: /Unknown key “if any”/,
    hint: /comma belongs in quotes/,
  },
  {
    name: "a missing key",
    text: changed("    label: Cactus\n", ""),
    marker: "- key: cactus",
    path: "options[0].label",
    message: /“label” is missing/,
    hint: /Short label/,
  },
  {
    name: "a list where text belongs",
    text: changed("title: A small cactus", "title: [A, small, cactus]"),
    marker: "title: [A",
    path: "options[0].title",
    message: /Expected text here, found a list/,
    hint: /^$/,
  },
  {
    name: "a truth value where text belongs",
    text: changed("term: Windowsill", "term: true"),
    marker: "term: true",
    path: "glossary[0].term",
    message: /Expected text here, found the truth value true/,
    hint: /quotes: "true"/,
  },
  {
    name: "a key without a value",
    text: changed("title: A white orchid", "title:"),
    marker: "title:\n    hue: 2",
    path: "options[1].title",
    message: /found nothing/,
    hint: /take the key out/,
  },
  {
    name: "a number out of range",
    text: changed("hue: 2", "hue: 8"),
    marker: "hue: 8",
    path: "options[1].hue",
    message: /8 is out of range; allowed is at most 7/,
    hint: /^$/,
  },
  {
    name: "text that is too long",
    text: changed("label: Orchid", `label: ${"o".repeat(33)}`),
    marker: "label: ooo",
    path: "options[1].label",
    message: /33 characters; allowed are at most 32/,
    hint: /^$/,
  },
  {
    name: "blank text",
    text: changed("title: A white orchid", 'title: "  "'),
    marker: 'title: "  "',
    path: "options[1].title",
    message: /blank/,
    hint: /Full title/,
  },
  {
    name: "a word outside a choice",
    text: changed("cactus: accepts", "cactus: accept"),
    marker: "cactus: accept",
    path: "delegations[0].openingPosition.stances.cactus",
    message: /“accept” is not one of: backs, accepts, opposes, undecided/,
    hint: /“accepts”/,
  },
  {
    name: "an unknown basis in a brief",
    text: changed("basis: inferred, text: No plastic", "basis: infered, text: No plastic"),
    marker: "basis: infered",
    path: "briefs.gardeners.redLines[0].basis",
    message: /“infered” is not one of: source, inferred/,
    hint: /“inferred”/,
  },
  {
    name: "a sourced note without its source",
    text: changed("source: handbook, locator: p. 4", "locator: p. 4"),
    marker: "basis: source",
    path: "briefs.gardeners.mayTrade[0].source",
    message: /“source” is missing/,
    hint: /Key of the source/,
  },
  {
    name: "a key that is no key",
    text: changed("key: office-plant", "key: Office Plant"),
    marker: "key: Office Plant",
    path: "key",
    message: /lower-case/,
    hint: /unique in the workspace/,
  },
  {
    name: "a custom tag",
    text: changed("title: A white orchid", "title: !secret A white orchid"),
    marker: "!secret",
    path: "options[1].title",
    message: /tag “!secret”/,
    hint: /without a tag/,
  },
  {
    name: "an alias",
    text: changed("label: Cactus", "label: &c Cactus").replace("label: Orchid", "label: *c"),
    marker: "label: *c",
    path: "options[1].label",
    message: /Aliases are not part/,
    hint: /Write the text out/,
  },
];

describe("parseScenarioFile", () => {
  it("reads a valid file without a warning", () => {
    const parsed = parseScenarioFile(VALID);
    expect(parsed).toMatchObject({
      ok: true,
      warnings: [],
      scenario: { key: "office-plant", options: [{ key: "cactus" }, { key: "orchid" }] },
    });
  });

  it("fills in what an author may leave out", () => {
    const parsed = parseScenarioFile(VALID);
    expect(parsed.ok && parsed.scenario.delegations[0]).toMatchObject({ weight: 1, veto: false, sources: [] });
    expect(parsed.ok && parsed.scenario.polls[0]).toMatchObject({ quorum: 0, tieBreak: "none" });
    expect(parsed.ok && parsed.scenario.claims[4]).toMatchObject({ by: null, evidence: [] });
  });

  it.each(FAULTS)("reports $name at its line", expectReport);

  it("points at the column of the value, and of the key where the key is wrong", () => {
    const value = errorsOf(changed("hue: 2", "hue: 8"))[0];
    expect(value).toMatchObject({ column: "    hue: ".length + 1 });
    const key = errorsOf(changed("    hue: 2", "    hue: 2\n    huge: 2"))[0];
    expect(key).toMatchObject({ column: "    ".length + 1 });
  });

  it("reports every problem at once, by line", () => {
    const text = changed("hue: 1", "hue: 9")
      .replace("evidence: [shade]", "evidence: [shadow]")
      .replace("rule: plurality", "rule: plurality\n    colour: red");
    const errors = errorsOf(text);
    expect(errors.map((error) => error.path)).toEqual(["options[0].hue", "claims[0].evidence[0]", "polls[0].colour"]);
    expect(errors.map(({ line }) => line)).toEqual([...errors.map(({ line }) => line)].sort((a, b) => a - b));
  });

  it("reports a hundred problems at most, the first ones", () => {
    const text = `${VALID}${Array.from({ length: 150 }, (_, index) => `extra-${index}: 1\n`).join("")}`;
    const errors = errorsOf(text);
    expect(errors).toHaveLength(100);
    expect(errors[0]).toMatchObject({ path: "extra-0" });
    expect(errors[99]).toMatchObject({ path: "extra-99" });
  });
});
