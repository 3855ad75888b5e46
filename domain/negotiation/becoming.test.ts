import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extendPolls, isCarried, nextHue, optionOf, type PollToExtend, refusalToAddOption } from ".";

const poll = (key: string, fields: Partial<PollToExtend> = {}): PollToExtend => ({
  key,
  title: `The ${key} ballot`,
  status: "waiting",
  options: ["garden", "court"],
  refusalOf: () => null,
  ...fields,
});

it("is carried by as many delegations as it takes, each counted once", () => {
  expect(isCarried(["parents"], 2)).toBe(false);
  expect(isCarried(["parents", "parents"], 2)).toBe(false);
  expect(isCarried(["parents", "players"], 2)).toBe(true);
  expect(isCarried(["parents", "players", "gardeners"], 2)).toBe(true);
});

it("becomes nothing while a poll is open", () => {
  expect(refusalToAddOption([poll("opening", { status: "closed" }), poll("final")])).toBeNull();
  expect(refusalToAddOption([poll("final", { status: "open" })])?.message).toMatch(/The final ballot.*wait for the count/);
});

describe("the polls that get the option", () => {
  it("are those that nobody opened and that are about everything the debate began with", () => {
    const polls = [
      poll("opening", { status: "closed" }),
      poll("part", { options: ["garden"] }),
      poll("final"),
      poll("later", { options: ["garden", "court", "proposal-1"] }),
    ];
    expect(extendPolls(polls, ["garden", "court"], "proposal-2")).toEqual({ extended: ["final", "later"], left: [] });
  });

  it("leave out one that could not be counted with it, and say why", () => {
    const refusalOf = (options: readonly string[]) => (options.length > 2 ? "At most two options." : null);
    const { extended, left } = extendPolls([poll("final"), poll("narrow", { refusalOf })], ["garden", "court"], "proposal-1");
    expect(extended).toEqual(["final"]);
    expect(left).toEqual([{ poll: "narrow", title: "The narrow ballot", because: "At most two options." }]);
  });
});

describe("the next hue", () => {
  it("is the first that is free", () => expect(nextHue([1, 3])).toBe(2));
  it("is the one that fewest have where none is free", () => expect(nextHue([1, 2, 3, 4, 5, 6, 7, 1, 2])).toBe(3));
  it("is in the palette, and fewer have it than any other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 30 }), (taken) => {
        const hue = nextHue(taken);
        const uses = (one: number) => taken.filter((other) => other === one).length;
        expect([1, 2, 3, 4, 5, 6, 7]).toContain(hue);
        for (let other = 1; other <= 7; other++) expect(uses(hue)).toBeLessThanOrEqual(uses(other));
      }),
    );
  });
});

describe("the option", () => {
  const text = {
    title: "A garden with swings",
    options: ["garden", "playground"],
    conditions: ["Quiet after nine.", "Open to all"],
    commitments: [{ delegation: "parents", what: "Paint the fence." }],
  };
  const facts = {
    number: 3,
    text,
    sponsors: ["parents", "gardeners"],
    delegations: { parents: "Parents", gardeners: "Gardeners" },
    options: { garden: { label: "Garden", family: "Building" }, playground: { label: "Playground", family: "Building" } },
  };

  it("says what it combines, on which conditions, and what it obliges whom to", () => {
    expect(optionOf(facts)).toEqual({
      key: "proposal-3",
      label: "Proposal 3",
      title: "A garden with swings",
      family: "Building",
      summary: "Put forward by Parents and Gardeners. It combines Garden and Playground.",
      description: "It combines Garden and Playground. It holds on these conditions: Quiet after nine; Open to all.",
      obliges: ["Parents: Paint the fence."],
      doesNotOblige: [],
    });
  });

  it("is of no family of theirs where it combines several, or none", () => {
    const mixed = { ...facts.options, garden: { label: "Garden", family: "Waiting" } };
    expect(optionOf({ ...facts, options: mixed }).family).toBe("Proposals");
    const alone = optionOf({ ...facts, text: { ...text, options: [] } });
    expect(alone).toMatchObject({ family: "Proposals", description: expect.stringMatching(/^It stands on its own\./) });
  });

  it("keeps its summary to a line of an option", () => {
    const many = Array.from({ length: 40 }, (_, index) => `delegation-${index}`);
    expect(optionOf({ ...facts, sponsors: many }).summary.length).toBeLessThanOrEqual(240);
  });
});
