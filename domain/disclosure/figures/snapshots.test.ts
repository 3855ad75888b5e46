import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowSpaceOf } from "../proof/row-space";
import { changesBetween, isTooClose, mayBreakDownAtClose, mayLetOut, type Snapshot } from "./snapshots";

/** Respondents “a”, “b”, … in order, one answer each; a dot for nobody. */
const snapshot = (answers: string): Snapshot =>
  new Map([...answers].flatMap((answer, index) => (answer === "." ? [] : [[String.fromCharCode(97 + index), answer]])));

describe("what changed between two rounds", () => {
  it("counts who left, joined and changed", () => {
    expect(changesBetween(snapshot("123.5"), snapshot("12.45"))).toEqual({ left: 1, joined: 1, changed: 0 });
    expect(changesBetween(snapshot("12345"), snapshot("54321"))).toEqual({ left: 0, joined: 0, changed: 4 });
  });

  it.each([
    ["one left and nobody else changed", "123456", "12345.", true],
    ["one left and four others changed", "123456", "21436.", false],
    ["one left and three others changed", "123456", "21346.", true],
    ["four joined", "12345....", "123451234", true],
    ["five joined", "12345.....", "1234512345", false],
    ["the same people, of whom two changed", "123456", "213456", false],
    ["nothing", "123456", "123456", false],
  ])("is too close where %s: %s, %s", (_, before, after, expected) => {
    expect(isTooClose(changesBetween(snapshot(before), snapshot(after)))).toBe(expected);
  });
});

describe("a panel without rounds", () => {
  it("lets figures out from five answers on, and again after five changes, against every snapshot before", () => {
    expect(mayLetOut([], snapshot("1234"))).toBe(false);
    expect(mayLetOut([], snapshot("12345"))).toBe(true);
    expect(mayLetOut([snapshot("12345")], snapshot("123451234"))).toBe(false);
    expect(mayLetOut([snapshot("12345")], snapshot("1234512345"))).toBe(true);
    const [first, second] = [snapshot("1111111"), snapshot("2222211")];
    expect(mayLetOut([first], second)).toBe(true);
    expect(mayLetOut([first, second], snapshot("1111112"))).toBe(false);
  });

  it("is broken down at its close only where each answer has four like it in group and time", () => {
    const groups = new Map([..."abcdefghijklmno"].map((id, index) => [id, index < 5 ? "A" : "B"]));
    expect(mayBreakDownAtClose([snapshot("1234512345")], groups)).toBe(true);
    expect(mayBreakDownAtClose([snapshot("12345....."), snapshot("1234512345")], groups)).toBe(true);
    expect(mayBreakDownAtClose([snapshot("1234.1...."), snapshot("1234512345")], groups)).toBe(false);
    expect(mayBreakDownAtClose([snapshot("1234512345"), snapshot("123452345112345")], groups)).toBe(true);
    expect(mayBreakDownAtClose([snapshot("1234512345"), snapshot("123453234512345")], groups)).toBe(false);
  });

  it("never lets one answer follow from the figures let out, nor from the groups beside them", () => {
    const aHistory = fc.array(fc.string({ unit: fc.constantFrom(".", "1", "2"), minLength: 12, maxLength: 12 }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(aHistory, (history) => {
        const released: Snapshot[] = [];
        for (const next of history.map(snapshot)) if (mayLetOut(released, next)) released.push(next);
        const groups = new Map([..."abcdefghijkl"].map((id, index) => [id, index < 6 ? "A" : "B"]));
        const versions = [...new Set(released.flatMap((one) => [...one].map((version) => version.join(" "))))];
        const rowOf = (holds: (version: string) => boolean): readonly number[] => versions.map((version) => (holds(version) ? 1 : 0));
        const whole = released.map((one) => rowOf((version) => one.get(version[0]!) === version.slice(2)));
        const last = released.at(-1);
        const isBroken = last && mayBreakDownAtClose(released, groups);
        const rows = isBroken
          ? ["A", "B"].map((group) => rowOf((version) => last.get(version[0]!) === version.slice(2) && groups.get(version[0]!) === group))
          : [];
        const space = rowSpaceOf([...whole, ...rows]);
        for (const version of versions) expect(space.holds(rowOf((one) => one === version))).toBe(false);
      }),
      { seed: 6, numRuns: 400 },
    );
  });
});
