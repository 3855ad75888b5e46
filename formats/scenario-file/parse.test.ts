import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ScenarioProblem } from "@/contracts/scenarios";
import { parseScenarioFile } from ".";

const VALID = readFileSync(path.join(import.meta.dirname, "fixtures/office-plant.yaml"), "utf8");

/** The file with one passage changed; the passage must occur, and is changed where it first occurs. */
function changed(from: string, to: string): string {
  if (!VALID.includes(from)) throw new Error(`The fixture does not hold: ${from}`);
  return VALID.replace(from, () => to);
}

function errorsOf(text: string): readonly ScenarioProblem[] {
  const parsed = parseScenarioFile(text);
  return parsed.ok ? [] : parsed.errors;
}

/** Line of the first occurrence of `marker`, counted from 1. */
function lineOf(text: string, marker: string): number {
  return text.slice(0, text.indexOf(marker)).split("\n").length;
}

type Case = {
  readonly name: string;
  readonly text: string;
  /** Stands on the line that must be reported. */
  readonly marker: string;
  readonly path: string;
  readonly message: RegExp;
  readonly hint: RegExp;
};

const CASES: readonly Case[] = [
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
    name: "a dangling reference",
    text: changed("evidence: [shade]", "evidence: [shadow]"),
    marker: "evidence: [shadow]",
    path: "claims[0].evidence[0]",
    message: /no evidence item “shadow”/,
    hint: /“shade”/,
  },
  {
    name: "a stance on an unknown option",
    text: changed("{ orchid: backs, cactus", "{ orchids: backs, cactus"),
    marker: "orchids: backs",
    path: "delegations[0].openingPosition.stances.orchids",
    message: /no option “orchids”/,
    hint: /“orchid”/,
  },
  {
    name: "a key that two things share",
    text: changed("key: cactus-dull", "key: orchid-dries"),
    marker: "key: orchid-dries\n    text: A cactus stays",
    path: "claims[3].key",
    message: /“orchid-dries” stands twice in claims/,
    hint: /rename/,
  },
  {
    name: "a brief for no delegation",
    text: changed(
      "briefs:\n",
      "briefs:\n  caretakers:\n    interests: [{ basis: inferred, text: Peace. }]\n    redLines: [{ basis: inferred, text: Mud. }]\n    mayTrade: [{ basis: inferred, text: Keys. }]\n",
    ),
    marker: "caretakers:",
    path: "briefs.caretakers",
    message: /no delegation “caretakers”/,
    hint: /gardeners, travellers/,
  },
  {
    name: "a delegation without a brief",
    text: VALID.replace(/ {2}travellers:\n {4}interests:[\s\S]*?(?=sources:)/, ""),
    marker: "key: travellers",
    path: "delegations[1].key",
    message: /“travellers” has no brief/,
    hint: /under briefs/,
  },
  {
    name: "an agenda that names an unknown poll",
    text: changed("poll: opening", "poll: openning"),
    marker: "poll: openning",
    path: "agendas[0].phases[0].poll",
    message: /no poll “openning”/,
    hint: /“opening”/,
  },
  {
    name: "a poll in a phase without a vote",
    text: changed("instructions: Argue.", "instructions: Argue., poll: final"),
    marker: "instructions: Argue., poll",
    path: "agendas[0].phases[1].poll",
    message: /lets nobody vote/,
    hint: /phase kind/,
  },
  {
    name: "a poll with an unknown option set",
    text: changed("ballotType: plurality\n", "ballotType: plurality\n    optionSet: cor\n"),
    marker: "optionSet: cor",
    path: "polls[0].optionSet",
    message: /no option set “cor”/,
    hint: /“core”/,
  },
  {
    name: "a method that cannot count the ballots",
    text: changed("methods: [plurality]", "methods: [schulze]"),
    marker: "methods: [schulze]",
    path: "polls[0].methods[0]",
    message: /schulze cannot count plurality ballots/,
    hint: /plurality/,
  },
  {
    name: "an option in no set",
    text: changed("options: [cactus, orchid]", "options: [cactus, cactus]"),
    marker: "key: orchid\n",
    path: "options[1].key",
    message: /“orchid” is in no option set/,
    hint: /optionSets/,
  },
  {
    name: "an argument without a target",
    text: changed("target: { option: orchid }", "target: {}"),
    marker: "target: {}",
    path: "arguments[0].target",
    message: /no target/,
    hint: /exactly one/,
  },
  {
    name: "an argument with two targets",
    text: changed("target: { option: orchid }", "target: { option: orchid, claim: cactus-dull }"),
    marker: "claim: cactus-dull",
    path: "arguments[0].target",
    message: /2 targets: option and claim/,
    hint: /exactly one/,
  },
  {
    name: "an argument that supports another argument's step",
    text: changed("key: unseen-bloom, polarity: attack", "key: unseen-bloom, polarity: support"),
    marker: "key: unseen-bloom",
    path: "arguments[4].polarity",
    message: /can only attack/,
    hint: /Attack it/,
  },
  {
    name: "an argument that undercuts itself",
    text: changed("target: { argument: bloom }", "target: { argument: unseen-bloom }"),
    marker: "target: { argument: unseen-bloom }",
    path: "arguments[4].target",
    message: /“unseen-bloom” leads back to itself/,
    hint: /premise of its own/,
  },
  {
    name: "arguments that go round through claims and an undercut",
    text: changed(
      "target: { option: cactus }, premises: [cactus-survives]",
      "target: { argument: unseen-bloom }, premises: [cactus-survives]",
    ).replace("target: { argument: bloom }", "target: { claim: cactus-survives }"),
    marker: "key: endurance",
    path: "arguments[2].target",
    message: /circle: “endurance” → “unseen-bloom” → “endurance”/,
    hint: /premise of its own/,
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

  it.each(CASES)("reports $name at its line", ({ text, marker, path: where, message, hint }) => {
    const errors = errorsOf(text);
    const found = errors.find((error) => message.test(error.message));
    expect(found, JSON.stringify(errors, null, 1)).toBeDefined();
    expect(found).toMatchObject({ line: lineOf(text, marker), path: where });
    expect(found?.hint ?? "").toMatch(hint);
  });

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

  it.each([
    [
      "a source nothing cites",
      /Nothing cites/,
      VALID.replaceAll("source: handbook", "source: other").replace(
        "  - key: handbook",
        `  - key: other\n    title: Other\n    csl: { type: book }\n    reliability: F\n    credibility: 6\n    gradeReason: Unknown.\n  - key: handbook`,
      ),
    ],
    ["a claim nothing uses", /No argument uses/, changed("premises: [orchid-dries, july-is-empty]", "premises: [july-is-empty]")],
    ["evidence nothing rests on", /No claim rests/, changed("evidence: [shade]", "evidence: []")],
    ["a one-sided option", /No argument against/, VALID.replace(/ {2}- \{ key: dullness.*\n/, "")],
    ["one hue for two families", /share a hue/, changed("hue: 2", "hue: 1")],
    [
      "an agenda that does not add up",
      /take 10 minutes, not 11/,
      changed("label: Ten minutes\n    minutes: 10", "label: Ten minutes\n    minutes: 11"),
    ],
    ["an opening ballot with nothing to compare it with", /no final ballot/, changed("role: final", "role: straw")],
    [
      "delegations that vote when none may",
      /No delegation may vote/,
      VALID.replaceAll("kind: voting", "kind: observer").replace("electorate: participants", "electorate: delegations"),
    ],
    ["a poll nothing opens", /No agenda opens/, changed(", poll: final", "")],
  ])("warns of %s", (_, message, text) => {
    const parsed = parseScenarioFile(text);
    expect(parsed.ok ? parsed.warnings.map((warning) => warning.message) : parsed.errors).toContainEqual(expect.stringMatching(message));
  });
});
