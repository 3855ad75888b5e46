import { randomUUID } from "node:crypto";
import { type Scenario, type ScenarioInput, scenarioSchema } from "@/contracts/debates/scenario";

/** A small scenario that uses every part a debate is made from. What is given replaces whole fields. */
export function aScenario(fields: Partial<ScenarioInput> = {}): Scenario {
  return scenarioSchema.parse({ ...SMALL, key: `playground-${randomUUID().slice(0, 8)}`, ...fields });
}

const option = (key: string, label: string, hue: number, family = "build"): ScenarioInput["options"][number] => ({
  key,
  family,
  label,
  title: `${label} in the old yard`,
  hue,
  summary: `Build the ${label.toLowerCase()}.`,
  description: `The yard becomes a place with a ${label.toLowerCase()}.`,
  obliges: ["The city pays for it."],
  doesNotOblige: ["Nobody has to use it."],
});

const delegation = (
  key: string,
  name: string,
  monogram: string,
  stances: Record<string, "backs" | "accepts" | "opposes" | "undecided">,
  kind = "voting",
) =>
  ({
    key,
    name,
    monogram,
    kind,
    profile: `${name} live next to the yard.`,
    openingPosition: { stances, reason: `What ${name} always said.` },
  }) as ScenarioInput["delegations"][number];

const brief = (secret: string): ScenarioInput["briefs"][string] => ({
  interests: [{ basis: "source", text: `${secret} wants quiet.`, source: "survey", locator: "p. 3" }],
  redLines: [{ basis: "inferred", text: `${secret} accepts no noise after ten.` }],
  mayTrade: [{ basis: "inferred", text: `${secret} could do without the fountain.` }],
  guidance: `Play ${secret} with patience.`,
});

const SMALL: ScenarioInput = {
  key: "playground",
  version: 1,
  language: "en",
  title: "The old yard",
  question: "What should the city build in the old yard?",
  summary: "Neighbours decide about a yard.",
  background: "The yard is **empty** since the market moved.",
  minutes: 60,
  families: [
    { key: "build", label: "Building" },
    { key: "wait", label: "Waiting" },
  ],
  options: [
    option("playground", "Playground", 1),
    option("garden", "Garden", 2),
    option("court", "Ball court", 3),
    option("nothing", "Nothing yet", 4, "wait"),
  ],
  optionSets: [
    { key: "core", label: "Three plans", options: ["playground", "garden", "court"] },
    { key: "all", label: "With waiting", options: ["nothing", "playground", "garden", "court"] },
  ],
  delegations: [
    delegation("parents", "Parents", "PA", { playground: "backs", garden: "accepts", court: "opposes" }),
    delegation("gardeners", "Gardeners", "GA", { garden: "backs" }),
    delegation("players", "Players", "PL", { court: "backs", garden: "opposes" }),
    delegation("council", "Council", "CO", {}, "chair"),
    delegation("builders", "Builders", "BU", { nothing: "opposes" }, "red-team"),
  ],
  briefs: {
    parents: brief("Parents"),
    gardeners: brief("Gardeners"),
    players: brief("Players"),
    council: brief("Council"),
    builders: brief("Builders"),
  },
  sources: [
    {
      key: "survey",
      title: "Survey of the neighbourhood",
      csl: { type: "report", publisher: "City", issued: { "date-parts": [[2024, 3]] } },
      reliability: "B",
      credibility: 2,
      gradeReason: "Asked 400 households; paid for by the city.",
      note: "Locators are pages.",
    },
    {
      key: "letter",
      title: "Letter to the editor",
      csl: { type: "article-newspaper" },
      reliability: "D",
      credibility: 4,
      gradeReason: "One voice.",
    },
  ],
  evidence: [
    {
      key: "children",
      claim: "Every third household has children under ten.",
      citations: [
        { source: "survey", locator: "p. 4" },
        { source: "letter", locator: "line 2" },
      ],
      credibility: 2,
      bearsOn: [{ option: "playground", bearing: "for" }],
      disputedBy: [{ source: "letter", locator: "line 7", why: "The letter counts one in five." }],
    },
  ],
  claims: [
    { key: "many-children", text: "Many children live around the yard.", by: "parents", evidence: ["children"] },
    { key: "shade", text: "The yard lies in the shade all winter.", citations: [{ source: "letter", locator: "line 1" }] },
    { key: "plants-need-sun", text: "Vegetables need six hours of sun.", by: "players" },
    { key: "summer-sun", text: "In summer the sun reaches the whole yard.", by: "gardeners" },
    { key: "no-money", text: "The city has no money this year.", by: "builders" },
    { key: "grant", text: "A grant pays for playgrounds only." },
  ],
  arguments: [
    { key: "for-playground", polarity: "support", target: { option: "playground" }, premises: ["many-children"], by: "parents" },
    { key: "against-garden", polarity: "attack", target: { option: "garden" }, premises: ["shade", "plants-need-sun"], by: "players" },
    { key: "rebut-shade", polarity: "attack", target: { claim: "shade" }, premises: ["summer-sun"], by: "gardeners" },
    { key: "for-nothing", polarity: "support", target: { option: "nothing" }, premises: ["no-money"], by: "builders" },
    {
      key: "grant-undercut",
      polarity: "attack",
      target: { argument: "for-nothing" },
      premises: ["grant"],
      note: "Waiting loses the grant.",
    },
  ],
  agendas: [
    {
      key: "whole",
      label: "One hour",
      minutes: 55,
      phases: [
        { key: "lobby", kind: "lobby", title: "Lobby", minutes: 5, instructions: "Come in." },
        { key: "briefing", kind: "briefing", title: "Briefing", minutes: 5, instructions: "Read your brief." },
        { key: "positions", kind: "positions", title: "Positions", minutes: 5, instructions: "Say where you stand." },
        { key: "opening", kind: "opening-ballot", title: "Opening ballot", minutes: 5, instructions: "Vote.", poll: "opening" },
        { key: "arguments", kind: "arguments", title: "Arguments", minutes: 10, instructions: "Argue." },
        { key: "straw", kind: "straw-poll", title: "Straw poll", minutes: 5, instructions: "Approve.", poll: "straw" },
        { key: "negotiation", kind: "negotiation", title: "Negotiation", minutes: 5, instructions: "Meet in the middle." },
        { key: "final", kind: "final-ballot", title: "Final ballot", minutes: 5, instructions: "Vote again.", poll: "final" },
        { key: "decision", kind: "consensus-check", title: "Decision", minutes: 5, instructions: "Rank.", poll: "decision" },
        { key: "debrief", kind: "debrief", title: "Debrief", minutes: 5, instructions: "Look back." },
      ],
    },
    {
      key: "short",
      label: "Ballots only",
      minutes: 2,
      phases: [
        { key: "opening", kind: "opening-ballot", title: "First ballot", minutes: 1, instructions: "Vote.", poll: "opening" },
        { key: "waiting", kind: "straw-poll", title: "Waiting", minutes: 1, instructions: "Vote.", poll: "waiting" },
      ],
    },
  ],
  polls: [
    {
      key: "opening",
      title: "Opening ballot",
      question: "What should be built?",
      ballotType: "plurality",
      methods: ["plurality"],
      electorate: "participants",
      visibility: "blind",
      role: "opening",
      rule: "plurality",
    },
    {
      key: "straw",
      title: "Straw poll",
      question: "What could you live with?",
      ballotType: "approval",
      methods: ["approval"],
      electorate: "participants",
      visibility: "open",
      role: "straw",
      rule: "plurality",
    },
    {
      key: "final",
      title: "Final ballot",
      question: "What should be built?",
      ballotType: "plurality",
      methods: ["plurality"],
      electorate: "participants",
      visibility: "blind",
      role: "final",
      quorum: 50,
      rule: "absolute-majority",
    },
    {
      key: "decision",
      title: "Decision of the delegations",
      question: "In which order would you build?",
      ballotType: "ranked",
      methods: ["schulze"],
      electorate: "delegations",
      visibility: "blind",
      role: "final",
      rule: "plurality",
    },
    {
      key: "waiting",
      title: "Whether to wait",
      question: "Wait?",
      ballotType: "plurality",
      methods: ["plurality"],
      optionSet: "all",
      electorate: "participants",
      visibility: "open",
      role: "straw",
      rule: "plurality",
    },
  ],
  glossary: [{ term: "Yard", definition: "The space behind the market hall." }],
};
