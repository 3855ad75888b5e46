import { describe, expect, it } from "vitest";
import { sentenceFor } from "./sentences";

const NAMES = { delegations: new Map<string, string>(), people: new Map<string, string>(), polls: new Map([["final", "Final ballot"]]) };

describe("the terms of a poll", () => {
  const TERMS = { poll: "final", ballotType: "approval", rule: { id: "simple-majority" } };

  it.each([
    ["named", "approval ballots, named, simple majority."],
    ["secret", "approval ballots, secret, simple majority."],
    ["secret-trackable", "approval ballots, secret with a number for each voter, simple majority."],
  ])("are told with who can tell whose ballot is whose: %s", (secrecy, words) => {
    expect(sentenceFor("poll-configured", { ...TERMS, secrecy }, "Ines", NAMES)).toBe(`Ines set the terms of “Final ballot”: ${words}`);
  });

  it("of before ballots could be secret were for named ones", () => {
    const said = sentenceFor("poll-configured", { ...TERMS, rule: "simple-majority" }, "Ines", NAMES);
    expect(said).toBe("Ines set the terms of “Final ballot”: approval ballots, named, simple majority.");
  });
});
