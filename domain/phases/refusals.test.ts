import { describe, expect, it } from "vitest";
import { type PhaseMove, refusalToAct, refusalToMove, refusalWhileFrozen } from "./refusals";

const move = (change: Partial<PhaseMove>) => refusalToMove({ from: 3, to: 4, count: 6, debateStatus: "open", isFrozen: false, ...change });

describe("moving", () => {
  it.each([4, 5, 2])("to phase %i is possible from the fourth of six", (to) => expect(move({ to })).toBeNull());
  it.each([
    [{ to: 3 }, /in this phase already/],
    [{ to: 1 }, /back one at a time/],
    [{ to: 6 }, /last phase/],
    [{ debateStatus: "draft" }, /Open the room/],
    [{ debateStatus: "closed" }, /closed/],
    [{ isFrozen: true }, /Let it go on first/],
  ] as const)("%j is refused with its reason", (change, reason) => expect(move(change)?.message).toMatch(reason));
});

describe("a frozen debate", () => {
  const phase = { title: "Arguments", allows: ["argue", "take-seat"], deadline: null, debateStatus: "open", isFrozen: true };
  it("accepts nothing, and says that what is written is kept", () => {
    expect(refusalToAct("argue", phase, 0)?.message).toMatch(/What you write is kept/);
    expect(refusalToAct("take-seat", phase, 0)).not.toBeNull();
  });
  it("says it only while it is open", () => {
    expect(refusalWhileFrozen({ isFrozen: true, debateStatus: "closed" })).toBeNull();
    expect(refusalWhileFrozen({ isFrozen: false, debateStatus: "open" })).toBeNull();
  });
});
