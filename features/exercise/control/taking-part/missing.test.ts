import { describe, expect, it } from "vitest";
import type { DelegationView, PersonView } from "@/contracts/debates/debates";
import type { Bench, Seating } from "../seating";
import { missingFrom } from "./missing";

const delegation = (key: string): DelegationView => ({ key, name: key.toUpperCase(), monogram: "XX", kind: "voting", profile: "" });
const person = (participantId: string, of: string, isPresent = true) =>
  ({
    participantId,
    displayName: participantId,
    delegation: of,
    isPresent,
    role: "delegate",
    isSubstitute: true,
    standsInFor: null,
  }) as PersonView;
const bench = (key: string, state: Bench["state"], ...people: PersonView[]): Bench => ({ delegation: delegation(key), people, state });
const seating = (...benches: Bench[]): Seating => ({ running: [], unseated: [], panellists: [], benches });
const anna = person("anna", "parents");
const ben = person("ben", "players", false);

describe("who is missing", () => {
  it("is nobody where all take part", () => {
    expect(missingFrom(seating(bench("parents", "active", anna)), [], [anna])).toEqual([]);
  });
  it("is a silent delegation, and not one that nobody of is here", () => {
    const groups = missingFrom(seating(bench("parents", "silent", anna), bench("players", "away", ben)), [], [anna, ben]);
    expect(groups).toMatchObject([{ key: "silent", missing: [{ name: "PARENTS", to: { delegation: "parents" }, isHere: true }] }]);
  });
  it("is whoever has not voted, delegations before people, and whether they are here", () => {
    const outstanding = [{ poll: "opening", title: "Opening ballot", people: ["ben", "gone"], delegations: ["parents"] }];
    const groups = missingFrom(seating(bench("parents", "active", anna), bench("players", "active", ben)), outstanding, [anna, ben]);
    expect(groups).toMatchObject([
      {
        title: "Has not voted in “Opening ballot”",
        missing: [
          { to: { delegation: "parents" }, isHere: true },
          { to: { participantId: "ben" }, isHere: false, monogram: "XX", role: "substitute head" },
        ],
      },
    ]);
  });
});
