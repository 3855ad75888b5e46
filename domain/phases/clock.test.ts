import { describe, expect, it } from "vitest";
import { MOST_MINUTES, refusalToHold, refusalToResume, withMoreTime } from "./clock";

const MINUTE = 60_000;
const clock = (deadline: number | null, heldMs: number | null = null) => ({ isHeld: heldMs !== null, deadline, heldMs });

describe("holding the clock", () => {
  it("is possible while it runs, with an end or without", () => {
    expect(refusalToHold(clock(10), 9)).toBeNull();
    expect(refusalToHold(clock(null), 9)).toBeNull();
  });
  it.each([
    [{ ...clock(null), isHeld: true }, /already/],
    [clock(null, 5), /already/],
    [clock(10), /has passed/],
  ])("is refused otherwise, with the reason", (at, reason) => expect(refusalToHold(at, 10)?.message).toMatch(reason));
  it("ends only where it began", () => {
    expect(refusalToResume(clock(10))?.message).toMatch(/does not stand still/);
    expect(refusalToResume(clock(null, 0))).toBeNull();
    expect(refusalToResume({ isHeld: true })).toBeNull();
  });
});

describe("more time", () => {
  it("is added to what is left", () => expect(withMoreTime(clock(10 * MINUTE), 4 * MINUTE, 5)).toEqual(clock(15 * MINUTE)));
  it("counts from now where the deadline has passed, or there was none", () => {
    expect(withMoreTime(clock(10 * MINUTE), 12 * MINUTE, 5)).toEqual(clock(17 * MINUTE));
    expect(withMoreTime(clock(null), 12 * MINUTE, 5)).toEqual(clock(17 * MINUTE));
  });
  it("is kept for later while the clock stands still", () =>
    expect([clock(null, 3 * MINUTE), { ...clock(null), isHeld: true }].map((held) => withMoreTime(held, 99 * MINUTE, 5))).toEqual([
      clock(null, 8 * MINUTE),
      clock(null, 5 * MINUTE),
    ]));
  it("has an end", () => {
    expect(withMoreTime(clock(MOST_MINUTES * MINUTE), 0, 5).deadline).toBe(MOST_MINUTES * MINUTE);
    expect(withMoreTime(clock(null, MOST_MINUTES * MINUTE), 0, 5).heldMs).toBe(MOST_MINUTES * MINUTE);
  });
});
