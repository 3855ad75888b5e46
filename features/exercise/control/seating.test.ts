import { describe, expect, it } from "vitest";
import type { DebateView, PersonView } from "@/contracts/debates/debates";
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
  isOnPanel: false,
  joinedAt: "2026-01-01T00:00:00Z",
  ...changes,
});
const states = (...of: Parameters<typeof seatingOf>) => seatingOf(...of).benches.map(({ state }) => state);

describe("seatingOf", () => {
  const people = [person("owner", null, { role: "owner" }), person("anna", "parents"), person("ben", null)];

  it("tells those who run the debate from those without a seat", () => {
    const { running, unseated, benches } = seatingOf(debate([]), people, []);
    expect(running.map(({ displayName }) => displayName)).toEqual(["owner"]);
    expect(unseated.map(({ displayName }) => displayName)).toEqual(["ben"]);
    expect(benches.map(({ people: seated }) => seated.length)).toEqual([1, 0, 0]);
  });
  it("does not take panellists for people without a seat", () => {
    const { unseated, panellists } = seatingOf(debate([]), [...people, person("cy", null, { isOnPanel: true })], []);
    expect(unseated.map(({ displayName }) => displayName)).toEqual(["ben"]);
    expect(panellists.map(({ displayName }) => displayName)).toEqual(["cy"]);
  });
  it("calls a delegation silent where it could do something in this phase and nobody of it has", () => {
    expect(states(debate(["take-seat"]), people, [])[0]).toBe("active");
    expect(states(debate(["argue"]), people, [])[0]).toBe("silent");
    expect(states(debate(["argue"]), people, ["ben"])[0]).toBe("silent");
    expect(states(debate(["vote"]), people, [])[0]).toBe("active");
    expect(states(debate(["argue"]), people, ["anna"])[0]).toBe("active");
  });
  it("asks nothing of a delegation that only chairs or observes", () => {
    expect(states(debate(["argue"]), [person("cy", "chair")], [])[2]).toBe("active");
  });
  it("calls a delegation empty or away before it calls it silent", () => {
    const away = [person("anna", "parents", { isPresent: false })];
    expect(states(debate(["argue"]), away, [])).toEqual(["away", "empty", "empty"]);
  });
});
