import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Scenario, ScenarioArgument } from "@/contracts/debates/scenario";
import { checkScenarioInput } from "@/contracts/debates/scenarios";
import { parseScenarioFile, serialiseScenario } from ".";

const FOLDER = path.join(import.meta.dirname, "../../prisma/scenarios");
const read = (key: string) => readFileSync(path.join(FOLDER, `${key}.yaml`), "utf8");
const UKRAINE = "ukraine-security-guarantees";
const LIBRARY = "library-grant";

function scenario(key: string): Scenario {
  const parsed = parseScenarioFile(read(key));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 1));
  return parsed.scenario;
}

/** What the five sources must be made to say, and where they say it. */
const REQUIRED_EVIDENCE: [key: string, ...passages: string[]][] = [
  ["budapest-1994", "commentary-kyiv 6", "strategic-essay 4", "espreso-review 13", "kuleba-column 15"],
  ["front-line-length", "kuleba-column 12"],
  ["occupied-share", "strategic-essay 5"],
  ["armament-programme", "strategic-essay 7"],
  ["frozen-assets", "strategic-essay 9"],
  ["reconstruction-cost", "strategic-essay 11"],
  ["agreements-28", "kuleba-column 15"],
  ["guarantee-means-fighting", "kuleba-column 11"],
  ["allies-not-ready", "kuleba-column 9"],
  ["troops-toxic", "kuleba-column 10"],
  ["reassurance-ineffective", "kuleba-column 13"],
  ["moscow-rejects-forces", "commentary-kyiv 8", "strategic-essay 8", "espreso-review 21", "kuleba-column 13"],
  ["training-inside", "espreso-review 30"],
  ["air-defence-from-outside", "espreso-review 31", "kuleba-column 16"],
  ["unequal-parts", "espreso-review 20"],
  ["estonia-company", "commentary-kyiv 5"],
  ["black-sea-offers", "espreso-review 19"],
  ["open-questions", "strategic-essay 9", "commentary-kyiv 8"],
  ["fifteen-day-deadline", "strategic-essay 3"],
  ["non-voting-seat-effects", "nato-roles-overview 6"],
  ["nato-command", "commentary-kyiv 10"],
  ["us-volatile", "strategic-essay 6", "strategic-essay 10"],
  ["binding-needs-mechanism", "espreso-review 22"],
];

describe.each([UKRAINE, LIBRARY])("%s.yaml", (key) => {
  it("is valid and gives no cause for a warning", () => {
    expect(parseScenarioFile(read(key))).toMatchObject({ ok: true, warnings: [], scenario: { key } });
  });

  it("can be edited in the page: it fits the request, and reads back as it was written", () => {
    expect(checkScenarioInput.shape.text.safeParse(read(key)).success).toBe(true);
    expect(checkScenarioInput.shape.text.safeParse(serialiseScenario(scenario(key))).success).toBe(true);
    const again = parseScenarioFile(serialiseScenario(scenario(key)));
    expect(again).toMatchObject({ ok: true });
    expect(again.ok && again.scenario).toEqual(scenario(key));
  });

  it("tells editors where its schema is", () => {
    expect(read(key).split("\n")[0]).toBe("# yaml-language-server: $schema=./scenario.schema.json");
  });

  it("has an opening ballot and a final one to compare with it, opened in that order", () => {
    const { polls, agendas } = scenario(key);
    const opening = polls.find(({ role }) => role === "opening")!;
    const final = polls.find(({ role, ballotType }) => role === "final" && ballotType === opening.ballotType)!;
    expect(opening).toMatchObject({ visibility: "blind", electorate: "participants" });
    expect(final.electorate).toBe(opening.electorate);
    const opened = agendas[0]!.phases.map(({ poll }) => poll);
    expect(opened.indexOf(opening.key)).toBeGreaterThanOrEqual(0);
    expect(opened.indexOf(final.key)).toBeGreaterThan(opened.indexOf(opening.key));
  });
});

describe("the flagship scenario", () => {
  const flagship = scenario(UKRAINE);
  const claim = (key: string) => flagship.claims.find((each) => each.key === key)!;
  const evidence = (key: string) => flagship.evidence.find((each) => each.key === key)!;
  const about = (option: string) => flagship.arguments.filter(({ target }) => target.option === option);
  /** The sources behind a claim, through its evidence. */
  const sourcesOf = (key: string) => claim(key).evidence.flatMap((item) => evidence(item).citations.map(({ source }) => source));

  it("offers three core options and ten extended ones in four families, each with what it obliges to and what not", () => {
    expect(flagship.families.map(({ key }) => key)).toEqual(["membership", "pacts", "presence", "assistance"]);
    expect(flagship.optionSets.map(({ key, options }) => [key, options.length])).toEqual([
      ["core", 3],
      ["extended", 10],
    ]);
    for (const option of flagship.options) {
      expect(option.obliges.length, option.key).toBeGreaterThanOrEqual(2);
      expect(option.doesNotOblige.length, option.key).toBeGreaterThanOrEqual(2);
      expect(option.sources.length, option.key).toBeGreaterThan(0);
    }
  });

  it("seats fourteen delegations, ten of them voting", () => {
    const keysOf = (wanted: string) => flagship.delegations.filter(({ kind }) => kind === wanted).map(({ key }) => key);
    expect(keysOf("voting")).toHaveLength(10);
    expect(keysOf("chair")).toEqual(["nato-secretary-general"]);
    expect(keysOf("red-team")).toEqual(["russian-federation"]);
    expect(keysOf("observer")).toEqual(["indo-pacific-observers", "americas-observers"]);
  });

  it("briefs each delegation, marks what is sourced and what is inferred, and opens with a stance on every option", () => {
    for (const { key, openingPosition } of flagship.delegations) {
      const brief = flagship.briefs[key]!;
      const bases = [...brief.interests, ...brief.redLines, ...brief.mayTrade].map(({ basis }) => basis);
      expect(new Set(bases), key).toEqual(new Set(["source", "inferred"]));
      expect(brief.guidance, key).toBeDefined();
      expect(Object.keys(openingPosition.stances).sort(), key).toEqual(flagship.options.map((option) => option.key).sort());
    }
  });

  it("starts the core debate without a majority for any option", () => {
    const voting = flagship.delegations.filter(({ kind }) => kind === "voting");
    for (const option of flagship.optionSets[0]!.options) {
      const backers = voting.filter(({ openingPosition }) => openingPosition.stances[option] === "backs");
      expect(backers.length, option).toBeGreaterThanOrEqual(2);
      expect(backers.length, option).toBeLessThanOrEqual(voting.length / 2);
    }
  });

  it("grades its five sources with reasons", () => {
    expect(flagship.sources.map(({ key, reliability, credibility }) => `${key} ${reliability}${credibility}`)).toEqual([
      "commentary-kyiv D3",
      "strategic-essay C2",
      "espreso-review B2",
      "kuleba-column B2",
      "nato-roles-overview E4",
    ]);
  });

  it.each(REQUIRED_EVIDENCE)("has evidence “%s”, cited at the line from %s", (key, ...passages) => {
    const item = evidence(key);
    expect(item, key).toBeDefined();
    for (const passage of passages) {
      const [source, line] = passage.split(" ");
      const locators = item.citations.filter((citation) => citation.source === source).map(({ locator }) => locator);
      expect(locators.join(" "), passage).toMatch(new RegExp(`\\b${line}\\b`));
    }
    expect(item.bearsOn.length).toBeGreaterThan(0);
  });

  it("says which evidence is disputed, by whom and why", () => {
    const disputes = (key: string) => evidence(key).disputedBy?.map(({ source, locator }) => `${source} ${locator}`);
    expect(disputes("guarantee-means-fighting")).toEqual(["commentary-kyiv line 4", "strategic-essay line 7"]);
    expect(disputes("reassurance-ineffective")).toEqual(["strategic-essay line 8"]);
    expect(evidence("budapest-1994").credibility).toBe(1);
    expect(evidence("moscow-rejects-forces").credibility).toBe(1);
    expect(evidence("nato-command").note).toMatch(/Unverified/);
  });

  it.each(["nato-membership", "bilateral-pacts", "assistance-only"])(
    "argues %s from both sides, with rebuttals and an undercut",
    (option) => {
      const direct = about(option);
      const count = (polarity: ScenarioArgument["polarity"]) => direct.filter((argument) => argument.polarity === polarity).length;
      expect(count("support")).toBeGreaterThanOrEqual(4);
      expect(count("attack")).toBeGreaterThanOrEqual(4);
      const premises = new Set(direct.flatMap((argument) => argument.premises));
      const rebuttals = flagship.arguments.filter(
        ({ polarity, target }) => polarity === "attack" && target.claim && premises.has(target.claim),
      );
      expect(rebuttals.length).toBeGreaterThanOrEqual(2);
      const undercuts = flagship.arguments.filter(({ target }) => direct.some(({ key }) => key === target.argument));
      expect(undercuts.length).toBeGreaterThanOrEqual(1);
    },
  );

  it("argues every extended option from both sides, and rests every claim on evidence", () => {
    for (const option of flagship.optionSets[1]!.options)
      expect(new Set(about(option).map(({ polarity }) => polarity)), option).toEqual(new Set(["support", "attack"]));
    for (const { key, evidence: items, text } of flagship.claims) {
      expect(items.length, key).toBeGreaterThan(0);
      expect(text.length, key).toBeLessThan(200);
    }
  });

  it("stages the two quarrels between its sources", () => {
    const attacks = flagship.arguments
      .filter(({ polarity, target }) => polarity === "attack" && target.claim)
      .flatMap(({ premises, target }) =>
        premises.flatMap((premise) => sourcesOf(premise).flatMap((from) => sourcesOf(target.claim!).map((to) => `${from} → ${to}`))),
      );
    // Help that equals a promise, against force alone.
    expect(attacks).toContain("espreso-review → kuleba-column");
    // Presence that reassures, against presence that changes nothing, and back.
    expect(attacks).toContain("kuleba-column → strategic-essay");
    expect(attacks).toContain("strategic-essay → kuleba-column");
    const undercut = flagship.arguments.find(({ key }) => key === "assistance-repeats-budapest")!;
    expect(undercut.premises.flatMap(sourcesOf)).toContain("commentary-kyiv");
  });

  it("has eight criteria, seven injects and a glossary", () => {
    expect(flagship.criteria).toHaveLength(8);
    expect(flagship.injects).toHaveLength(7);
    expect(flagship.glossary.length).toBeGreaterThanOrEqual(15);
  });

  it("plays from opening positions to a debrief in 90 minutes", () => {
    const seminar = flagship.agendas.find(({ key }) => key === "seminar-90")!;
    expect(seminar.minutes).toBe(90);
    expect(seminar.phases.map(({ kind }) => kind)).toEqual([
      "lobby",
      "briefing",
      "opening-ballot",
      "positions",
      "arguments",
      "caucus",
      "straw-poll",
      "injects",
      "negotiation",
      "final-ballot",
      "consensus-check",
      "final-ballot",
      "debrief",
    ]);
    const polls = seminar.phases.flatMap(({ poll }) => flagship.polls.filter(({ key }) => key === poll));
    expect(polls.map(({ ballotType, electorate }) => `${ballotType} of ${electorate}`)).toEqual([
      "plurality of participants",
      "approval of participants",
      "ranked of delegations",
      "approval of delegations",
      "plurality of participants",
    ]);
  });

  it("gives experts rounds instead of votes: ratings on every criterion, probabilities, and three trajectories", () => {
    const expert = flagship.agendas.find(({ key }) => key === "expert")!;
    expect(expert.phases.every(({ poll }) => poll === undefined)).toBe(true);
    expect(expert.phases.filter(({ panelItems }) => panelItems).length).toBe(3);
    const rated = flagship.panelItems.flatMap((item) => (item.kind === "rating-1-9" ? [item.criterion] : []));
    expect(rated).toEqual(flagship.criteria.map(({ key }) => key));
    expect(flagship.panelItems.map(({ kind }) => kind)).toContain("probability-interval");
    const allocation = flagship.panelItems.find((item) => item.kind === "allocation-100");
    expect(allocation?.outcomes.map(({ key }) => key)).toEqual(["continuity", "disruption", "bifurcation"]);
  });
});

describe("the small scenario", () => {
  it("takes five minutes and shares nothing with the flagship", () => {
    const library = scenario(LIBRARY);
    expect(library.minutes).toBe(5);
    expect(library.agendas[0]).toMatchObject({ minutes: 5 });
    expect(library.agendas[0]!.phases.map(({ kind }) => kind)).toEqual([
      "lobby",
      "positions",
      "opening-ballot",
      "arguments",
      "final-ballot",
      "debrief",
    ]);
    expect(library.options.length).toBeGreaterThanOrEqual(3);
    expect(library.delegations).toHaveLength(4);
    const flagship = scenario(UKRAINE);
    const keys = (each: Scenario) => [...each.options, ...each.delegations, ...each.families].map(({ key }) => key);
    expect(keys(library).filter((key) => keys(flagship).includes(key))).toEqual([]);
  });
});
