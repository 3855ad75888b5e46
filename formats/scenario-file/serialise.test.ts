import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scenario, scenarioSchema } from "@/contracts/debates/scenario";
import { VALID } from "@/tests/support/scenario-files";
import { parseScenarioFile, serialiseScenario } from ".";

function scenarioIn(text: string): Scenario {
  const parsed = parseScenarioFile(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 1));
  return parsed.scenario;
}

const OFFICE_PLANT = scenarioIn(VALID);

/** Characters that YAML reads in its own way, so that chance meets them often. */
const awkward = fc.constantFrom(
  ..."#:-?&*!|>'\"%@`{}[],\\ ~=\u00A0\u2028\uFEFFé😀".split(""),
  "yes",
  "null",
  "0x1F",
  "1e3",
  "2024-01-01",
  ": ",
  " #",
  "--- ",
);
const characters = fc.array(fc.oneof(awkward, fc.string({ unit: "grapheme", maxLength: 12 })), { minLength: 1, maxLength: 40 });
const isKept = (text: string) => /\S/.test(text) && !/\p{Cc}|\p{Cs}/u.test(text);
const line = characters.map((parts) => parts.join("").normalize("NFC").slice(0, 110)).filter(isKept);
const prose = fc
  .array(fc.oneof(line, fc.constantFrom("", " ", "  indented", "\ttabbed", "trailing ", "- item", "# heading")), {
    minLength: 1,
    maxLength: 8,
  })
  .map((lines) => lines.join("\n"))
  .filter((text) => /\S/.test(text));
const words = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/), { minLength: 2, maxLength: 6 });
const labels = fc.uniqueArray(line.map((text) => text.slice(0, 30)).filter(isKept), {
  minLength: 6,
  maxLength: 6,
  selector: (label) => label.toLowerCase(),
});

/** The fixture with chance texts, other options and a graph of its own: claims in a row, each argument for or against an earlier one. */
const scenarios = fc
  .record({
    keys: words,
    labels,
    title: line,
    prose,
    shared: line,
    arrows: fc.array(fc.tuple(fc.boolean(), fc.nat(20), fc.nat(2)), { maxLength: 8 }),
    quorum: fc.nat(100),
    veto: fc.boolean(),
  })
  .map(({ keys, labels: names, title, prose: text, shared, arrows, quorum, veto }) => ({
    ...OFFICE_PLANT,
    title,
    background: text,
    options: keys.map((key, index) => ({
      ...OFFICE_PLANT.options[0]!,
      key,
      label: names[index]!,
      description: text,
      obliges: [shared, title],
    })),
    optionSets: [{ key: "core", label: "All", options: keys }],
    delegations: OFFICE_PLANT.delegations.map((delegation) => ({
      ...delegation,
      veto,
      openingPosition: { stances: { [keys[0]!]: "opposes" }, reason: text },
    })),
    briefs: { ...OFFICE_PLANT.briefs, travellers: { ...OFFICE_PLANT.briefs.travellers!, guidance: text } },
    evidence: OFFICE_PLANT.evidence.map((item) => ({ ...item, bearsOn: [{ option: keys[1]!, bearing: "both" }], note: shared })),
    claims: [...arrows.keys(), arrows.length].map((index) => ({
      key: `c-${index}`,
      text: shared,
      by: index % 2 ? "gardeners" : null,
      evidence: ["shade"],
    })),
    arguments: arrows.map(([isAttack, nth, kind], index) => ({
      key: `a-${index}`,
      polarity: isAttack || kind === 2 ? "attack" : "support",
      target:
        kind === 0 || index === 0
          ? { option: keys[nth % keys.length] }
          : kind === 1
            ? { claim: `c-${nth % index}` }
            : { argument: `a-${nth % index}` },
      premises: [`c-${index}`],
    })),
    polls: OFFICE_PLANT.polls.map((poll) => ({ ...poll, quorum })),
  }));

describe("serialiseScenario", () => {
  it("gives text that reads back as the same scenario", () => {
    expect(scenarioIn(serialiseScenario(OFFICE_PLANT))).toEqual(OFFICE_PLANT);
  });

  it("does so for any scenario", () => {
    fc.assert(
      fc.property(scenarios, (draft) => {
        const scenario = scenarioSchema.parse(draft);
        expect(scenarioIn(serialiseScenario(scenario))).toEqual(scenario);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it("says where the schema is, so that editors complete the file", () => {
    expect(serialiseScenario(OFFICE_PLANT).split("\n")[0]).toBe("# yaml-language-server: $schema=./scenario.schema.json");
  });
});
