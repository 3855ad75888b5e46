import { describe, expect, it } from "vitest";
import type { DebateView, PersonView } from "@/contracts/debates";
import { seatingOf } from "./seating";

const delegation = (key: string, kind: "voting" | "chair" = "voting") => ({ key, name: key, monogram: "XX", kind, profile: "" });
const debate = (allows: readonly string[]) =>
  ({
    delegations: [delegation("parents"), delegation("players"), delegation("chair", "chair")],
    phases: [
      { state: "done", allows: ["take-seat"] },
      { state: "now", allows },
      { state: "next", allows: ["argue"] },
    ],
  }) as unknown as DebateView;
const person = (id: string, of: string | null, changes: Partial<PersonView> = {}): PersonView => ({
  participantId: id,
  displayName: id,
  role: of ? "delegate" : "observer",
  delegation: of,
  isHead: false,
  realName: null,
  isSubstitute: false,
  standsInFor: null,
  isAway: false,
  isPresent: true,
  joinedAt: "2026-01-01T00:00:00Z",
  ...changes,
});
const NOTHING = { positions: [], argued: [] };
const states = (...of: Parameters<typeof seatingOf>) => seatingOf(...of).benches.map(({ state }) => state);

describe("seatingOf", () => {
  const people = [person("owner", null, { role: "owner" }), person("anna", "parents"), person("ben", null)];

  it("tells those who run the debate from those without a seat", () => {
    const { running, unseated, benches } = seatingOf(debate([]), people, NOTHING);
    expect(running.map(({ displayName }) => displayName)).toEqual(["owner"]);
    expect(unseated.map(({ displayName }) => displayName)).toEqual(["ben"]);
    expect(benches.map(({ people: seated }) => seated.length)).toEqual([1, 0, 0]);
  });
  it("calls a delegation silent once it could have spoken and has not", () => {
    expect(states(debate([]), people, NOTHING)[0]).toBe("active");
    expect(states(debate(["argue"]), people, NOTHING)[0]).toBe("silent");
  });
  it("hears a declared position and an argument, but not what the scenario says for it", () => {
    const revision = (number: number) => ({ delegation: "parents", revisions: [{ revision: number }] });
    const positions = (number: number) => [revision(number)] as never;
    expect(states(debate(["argue"]), people, { ...NOTHING, positions: positions(0) })[0]).toBe("silent");
    expect(states(debate(["argue"]), people, { ...NOTHING, positions: positions(1) })[0]).toBe("active");
    expect(states(debate(["argue"]), people, { ...NOTHING, argued: ["gardeners"] })[0]).toBe("silent");
    expect(states(debate(["argue"]), people, { ...NOTHING, argued: ["parents"] })[0]).toBe("active");
  });
  it("calls a delegation empty or away before it calls it silent", () => {
    const away = [person("anna", "parents", { isPresent: false })];
    expect(states(debate(["argue"]), away, NOTHING)).toEqual(["away", "empty", "empty"]);
  });
});
