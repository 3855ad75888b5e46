import { describe, expect, it } from "vitest";
import { changed, VALID } from "@/tests/support/scenario-files";
import { parseScenarioFile } from ".";

describe("parseScenarioFile on a valid file", () => {
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
      "a poll that decides by silence and says it decides nothing",
      /decides nothing/,
      changed("role: opening\n    rule: plurality", "role: straw\n    rule: consensus"),
    ],
    ["a consensus check that is not decided by silence", /decided by silence/, changed("role: opening", "role: consensus-check")],
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
