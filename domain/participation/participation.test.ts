import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AskedPhase,
  checklistOf,
  marksOf,
  REQUIREMENT_KINDS,
  refusalToAsk,
  refusalToAward,
  refusalToChangeRubric,
  refusalToRelease,
  standingOf,
} from ".";

const PHASES: readonly AskedPhase[] = [
  { order: 0, title: "Lobby", state: "done", requirements: [] },
  {
    order: 1,
    title: "Arguments",
    state: "now",
    requirements: [
      { kind: "sourced-claims", count: 1 },
      { kind: "ratings", count: 2 },
    ],
  },
  { order: 2, title: "Final ballot", state: "next", requirements: [{ kind: "ballots", count: 1 }] },
];

describe("a checklist", () => {
  it("counts in each phase what was done in it", () => {
    const list = checklistOf(PHASES, [
      { phase: 0, kind: "ratings", count: 9 },
      { phase: 1, kind: "ratings", count: 1 },
      { phase: 1, kind: "sourced-claims", count: 3 },
    ]);
    expect(list.map(({ met, items }) => [met, items.map(({ done, isMet }) => `${done} ${isMet}`)])).toEqual([
      [0, []],
      [1, ["3 true", "1 false"]],
      [0, ["0 false"]],
    ]);
    expect(standingOf(list)).toEqual({ met: 1, asked: 2 });
  });

  it("never loses what is met when more is done", () => {
    const done = fc.array(
      fc.record({
        phase: fc.integer({ min: 0, max: 2 }),
        kind: fc.constantFrom(...REQUIREMENT_KINDS),
        count: fc.integer({ min: 1, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(done, done, (some, more) => {
        const [before, after] = [checklistOf(PHASES, some), checklistOf(PHASES, [...some, ...more])];
        for (const [index, phase] of before.entries()) expect(after[index]!.met).toBeGreaterThanOrEqual(phase.met);
        expect(standingOf(after).asked).toBe(standingOf(before).asked);
        expect(standingOf(after).met).toBeLessThanOrEqual(standingOf(after).asked);
      }),
    );
  });

  it("changes for phases to come only, each kind once", () => {
    expect(refusalToAsk("next", [{ kind: "ratings", count: 2 }])).toBeNull();
    expect(refusalToAsk("now", [])?.code).toBe("wrong-phase");
    expect(
      refusalToAsk("next", [
        { kind: "ratings", count: 2 },
        { kind: "ratings", count: 3 },
      ])?.code,
    ).toBe("invalid");
  });
});

const RUBRIC = [
  { key: "evidence", label: "Evidence", description: "Sources.", points: 10 },
  { key: "role", label: "Role", description: "Stays in role.", points: 5 },
];

describe("a rubric", () => {
  it("adds up what is judged and says what is not", () => {
    expect(marksOf(RUBRIC, { evidence: 7.5, gone: 3 })).toEqual({ sum: 7.5, of: 15, open: 1 });
    expect(marksOf([], {})).toEqual({ sum: 0, of: 0, open: 0 });
  });

  it("takes points from nought to full, in halves, for what it has", () => {
    expect(refusalToAward(RUBRIC, { evidence: 0, role: 4.5 })).toBeNull();
    expect(refusalToAward(RUBRIC, { evidence: null })).toBeNull();
    const refused: readonly Readonly<Record<string, number>>[] = [
      { evidence: 10.5 },
      { evidence: -1 },
      { role: 0.3 },
      { role: Number.NaN },
    ];
    for (const points of refused) expect(refusalToAward(RUBRIC, points)?.code).toBe("invalid");
    expect(refusalToAward(RUBRIC, { gone: 1 })?.code).toBe("conflict");
  });

  it("never gives more than full marks", () => {
    const given = fc.record({ evidence: fc.integer({ min: 0, max: 20 }), role: fc.integer({ min: 0, max: 10 }) });
    fc.assert(
      fc.property(given, (halves) => {
        const points = { evidence: halves.evidence / 2, role: halves.role / 2 };
        expect(refusalToAward(RUBRIC, points)).toBeNull();
        expect(marksOf(RUBRIC, points).sum).toBeLessThanOrEqual(marksOf(RUBRIC, points).of);
      }),
    );
  });

  it("stays once feedback is out, which goes out once", () => {
    expect([refusalToChangeRubric(false), refusalToChangeRubric(true)?.code]).toEqual([null, "conflict"]);
    expect([refusalToRelease(false, 1), refusalToRelease(false, 0)?.code, refusalToRelease(true, 3)?.code]).toEqual([
      null,
      "conflict",
      "conflict",
    ]);
  });
});
