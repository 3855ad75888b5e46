import { describe, expect, it } from "vitest";
import { agendaWords, type Choices, opensWithPoll, refusalToCreate, suggestionFor } from "./choices";

const delegation = (key: string, kind: Choices["delegations"][number]["kind"]) => ({ key, name: key, monogram: "XX", kind, profile: "" });
const phase = (title: string, minutes: number, poll: string | null = null) => ({ title, minutes, poll, kind: "arguments" as const });
const CHOICES: Choices = {
  id: "s",
  title: "A plant",
  question: "Which plant?",
  options: [],
  pseudonyms: true,
  optionSets: [
    { key: "core", label: "Core", options: ["cactus", "orchid"] },
    { key: "extended", label: "Extended", options: ["cactus", "orchid", "palm"] },
  ],
  delegations: [delegation("gardeners", "voting"), delegation("chair", "chair"), delegation("critics", "red-team")],
  agendas: [
    {
      key: "short",
      label: "Short",
      minutes: 15,
      advance: "by-clock",
      phases: [phase("Talk", 10), phase("Vote", 5), phase("Look back", 0)],
    },
    { key: "blunt", label: "Blunt", minutes: 5, advance: "by-hand", phases: [phase("Vote", 5, "Opening ballot")] },
  ],
};

it("suggests the first set and agenda, and the delegations that vote", () => {
  expect(suggestionFor(CHOICES)).toEqual({
    title: "A plant",
    optionSet: "core",
    agenda: "short",
    delegations: ["gardeners"],
    seating: "choose",
    audience: "members",
    naming: "pseudonyms",
    advance: "by-clock",
  });
});

describe("refusalToCreate", () => {
  it("asks for a title, two delegations, and one that votes", () => {
    const refusal = (title: string, delegations: string[]) => refusalToCreate({ title, delegations }, CHOICES);
    expect(refusal(" ", ["gardeners", "chair"])).toMatch(/title/);
    expect(refusal("A plant", ["gardeners"])).toMatch(/at least two/);
    expect(refusal("A plant", ["chair", "critics"])).toMatch(/that votes/);
    expect(refusal("A plant", ["gardeners", "critics"])).toBeNull();
  });
});

it("reads an agenda out", () => {
  expect(agendaWords(CHOICES.agendas[0]!)).toBe("Talk 10\u00a0min, Vote 5\u00a0min, Look back");
});

it("knows an agenda that would open straight into a poll", () => {
  expect(CHOICES.agendas.map(opensWithPoll)).toEqual([false, true]);
});
