import { describe, expect, it } from "vitest";
import type { DebateCard } from "@/contracts/debates/debates";
import { groupsOf, seatWords, stateWords } from "./card-words";

const CARD: DebateCard = {
  slug: "yard",
  title: "The yard",
  question: "What becomes of the yard?",
  status: "open",
  phase: "Arguments",
  deadline: null,
  role: "delegate",
  delegation: "parents",
  delegationName: "Parents",
  workspace: null,
  wants: null,
  leadsTo: "/debates/yard",
  people: 4,
};
const card = (changes: Partial<DebateCard>): DebateCard => ({ ...CARD, ...changes });

it.each([
  [{ role: "owner" as const }, "You run it"],
  [{ role: "head" as const }, "You head Parents"],
  [{ role: "delegate" as const }, "You sit with Parents"],
  [{ role: "observer" as const, delegationName: null }, "You observe, without a seat"],
  [{ role: "member" as const, delegationName: null }, "You have not joined yet"],
])("says what somebody is: %j", (changes, words) => {
  expect(seatWords(card(changes))).toBe(words);
});

it("says where a debate stands", () => {
  expect(stateWords(card({}))).toBe("Now: Arguments");
  expect(stateWords(card({ status: "draft" }))).toMatch(/^Draft/);
  expect(stateWords(card({ status: "closed" }))).toBe("Closed");
});

describe("groupsOf", () => {
  it("puts every debate into one group, what wants something first", () => {
    const draft = card({ slug: "draft", status: "draft", wants: "Open the room." });
    const cards = [draft, card({}), card({ slug: "over", status: "closed" })];
    const { wanting, going, over } = groupsOf(cards);
    expect([wanting, going, over].map((group) => group.map(({ slug }) => slug))).toEqual([["draft"], ["yard"], ["over"]]);
  });
});
