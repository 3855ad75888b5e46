import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTIVITIES } from "../phases";
import { type Asked, askedOf, checklistOf, type OwnDone, type PhaseToAsk, REQUIREMENT_KINDS, type RequirementKind, standingOf } from ".";

const phase = (fields: Partial<PhaseToAsk>): PhaseToAsk => ({
  order: 3,
  title: "A phase",
  state: "now",
  requirements: REQUIREMENT_KINDS.map((kind) => ({ kind, count: 1 })),
  allows: [...ACTIVITIES],
  electorate: "participants",
  isSecret: false,
  speaking: null,
  ...fields,
});
const who = (fields: Partial<Asked>): Asked => ({ role: "delegate", kind: "voting", missed: [], mayCast: [3], mayAnswer: [3], ...fields });
const asks = (somebody: Partial<Asked>, of: Partial<PhaseToAsk> = {}, done: readonly OwnDone[] = []): readonly RequirementKind[] =>
  askedOf(who(somebody), [phase(of)], done)[0]!.requirements.map(({ kind }) => kind);
const all = (...without: readonly RequirementKind[]) => REQUIREMENT_KINDS.filter((kind) => !without.includes(kind));

describe("what is asked of somebody", () => {
  it("is all of a head, and of a delegate all but the position", () => {
    expect(asks({ role: "head" })).toEqual(all());
    expect(asks({})).toEqual(all("positions"));
  });

  it("is the debrief alone of an observer, and nothing of whoever runs the debate", () => {
    expect(asks({ role: "observer", kind: null })).toEqual(["reflections"]);
    for (const role of ["facilitator", "owner", "member", "visitor"] as const) expect(asks({ role, kind: null }), role).toEqual([]);
  });

  it("is no ballot of chair, red team and observers", () => {
    for (const kind of ["chair", "red-team", "observer"] as const) {
      expect(asks({ kind, role: "head" }, { state: "next" }), kind).toEqual(all("ballots"));
      expect(asks({ kind, role: "head", mayCast: [] }), kind).toEqual(all("ballots"));
    }
  });

  it("is the ballot of a delegation of its head, before the poll opens and after", () => {
    expect(asks({}, { state: "next", electorate: "delegations" })).not.toContain("ballots");
    expect(asks({ role: "head" }, { state: "next", electorate: "delegations" })).toContain("ballots");
    expect(asks({}, { state: "next", electorate: "both" })).toContain("ballots");
    expect(asks({ mayCast: [2] })).not.toContain("ballots");
    expect(asks({ role: "head" }, { state: "next", isSecret: true })).not.toContain("ballots");
    expect(asks({ mayCast: [] }, { state: "done" })).not.toContain("ballots");
  });

  it("is nothing that the phase does not allow", () => {
    expect(asks({ role: "head" }, { allows: ["vote"] })).toEqual(["ballots", "speeches", "messages", "inject-answers"]);
  });

  it("is an answer only where a question was put to the delegation, once the phase has begun", () => {
    expect(asks({ mayAnswer: [] })).not.toContain("inject-answers");
    expect(asks({ mayAnswer: [] }, { state: "next" })).toContain("inject-answers");
  });

  it("is a speech only of those whose turn can come", () => {
    expect(asks({ kind: "red-team" }, { speaking: "open-floor" })).toContain("speeches");
    expect(asks({ kind: "red-team" }, { speaking: "rounds" })).not.toContain("speeches");
    expect(asks({}, { speaking: "rounds" })).toContain("speeches");
    expect(asks({}, { speaking: "opening-statements" })).not.toContain("speeches");
    expect(asks({ role: "head" }, { speaking: "opening-statements" })).toContain("speeches");
  });

  it("is nothing of a phase that was over before somebody came", () => expect(asks({ missed: [3] })).toEqual([]));

  it("keeps what somebody did before they were moved, and not what their new delegation did", () => {
    const did = (own: number): readonly OwnDone[] => [{ phase: 3, kind: "positions", count: 1, own }];
    expect(asks({ role: "observer", kind: null }, {}, did(1))).toEqual(["positions", "reflections"]);
    expect(asks({}, {}, did(0))).toEqual(all("positions"));
  });

  it("never asks for more than the phase does, nor counts more as done", () => {
    const somebody = fc.record({
      role: fc.constantFrom("head", "delegate", "observer" as const),
      kind: fc.constantFrom("voting", "chair", "red-team", "observer", null),
      missed: fc.subarray([3]),
      mayCast: fc.subarray([3]),
      mayAnswer: fc.subarray([3]),
    });
    fc.assert(
      fc.property(somebody, fc.subarray([...ACTIVITIES]), (person, allows) => {
        const asked = checklistOf(askedOf(person, [phase({ allows })], []), []);
        expect(standingOf(asked).asked).toBeLessThanOrEqual(REQUIREMENT_KINDS.length);
        expect(standingOf(asked).met).toBe(0);
      }),
    );
  });
});
