import { describe, expect, it } from "vitest";
import { greatestDifference } from "./greatest-difference";

describe("greatestDifference", () => {
  it("names what the rooms measured furthest apart, and the rooms at both ends", () => {
    const found = greatestDifference([
      { subject: "garden", values: [0.5, 0.25, 0.5] },
      { subject: "court", values: [0, 0.75, 0.25] },
    ]);
    expect(found).toEqual({ subject: "court", highest: { room: 1, value: 0.75 }, lowest: { room: 0, value: 0 } });
  });

  it("passes over rooms that have not measured it, and does not take nothing for none", () => {
    expect(greatestDifference([{ subject: "garden", values: [null, 0.5, null, 0.4] }])).toMatchObject({
      highest: { room: 1 },
      lowest: { room: 3 },
    });
    expect(greatestDifference([{ subject: "garden", values: [null, 0.5] }])).toBeNull();
  });

  it("is none where the rooms agree", () => {
    expect(greatestDifference([{ subject: "garden", values: [0.5, 0.5] }])).toBeNull();
    expect(greatestDifference([])).toBeNull();
  });

  it("is the first one given of those that are equal", () => {
    const found = greatestDifference([
      { subject: "garden", values: [0, 1] },
      { subject: "court", values: [1, 0] },
    ]);
    expect(found?.subject).toBe("garden");
  });
});
