import { describe, expect, it } from "vitest";
import { type PlannedPhase, planOf } from "./plan";

const MINUTE = 60_000;
const phase = (order: number, minutes: number, state: PlannedPhase["state"], more: Partial<PlannedPhase> = {}): PlannedPhase => ({
  order,
  minutes,
  state,
  enteredAt: null,
  closedAt: null,
  deadline: null,
  heldMs: null,
  ...more,
});
const inMinutes = (phases: readonly PlannedPhase[], now: number) => {
  const { phases: plans, behindMs, end } = planOf(phases, now * MINUTE);
  const span = (of: { start: number; end: number } | null) => of && [of.start / MINUTE, of.end / MINUTE];
  return {
    planned: plans.map(({ planned }) => span(planned)),
    actual: plans.map(({ actual }) => span(actual)),
    behind: behindMs / MINUTE,
    end: end / MINUTE,
  };
};

describe("the plan of an agenda", () => {
  it("begins now while nothing has begun", () => {
    const plan = inMinutes([phase(0, 5, "next"), phase(1, 10, "next")], 100);
    expect(plan).toEqual({
      planned: [
        [100, 105],
        [105, 115],
      ],
      actual: [
        [100, 105],
        [105, 115],
      ],
      behind: 0,
      end: 115,
    });
  });
  it("is behind by what a phase took more, and by what the present one will", () => {
    const phases = [
      phase(0, 5, "done", { enteredAt: 0, closedAt: 8 * MINUTE }),
      phase(1, 10, "now", { enteredAt: 8 * MINUTE, deadline: 20 * MINUTE }),
      phase(2, 10, "next"),
    ];
    expect(inMinutes(phases, 10)).toEqual({
      planned: [
        [0, 5],
        [5, 15],
        [15, 25],
      ],
      actual: [
        [0, 8],
        [8, 20],
        [20, 30],
      ],
      behind: 5,
      end: 30,
    });
  });
  it("is ahead where a phase is skipped or left early", () => {
    const phases = [
      phase(0, 5, "done", { enteredAt: 0, closedAt: 2 * MINUTE }),
      phase(1, 10, "done"),
      phase(2, 10, "now", { enteredAt: 2 * MINUTE }),
    ];
    expect(inMinutes(phases, 3)).toMatchObject({ actual: [[0, 2], null, [2, 12]], behind: -13, end: 12 });
  });
  it("falls behind while a phase runs over, and while its clock stands still", () => {
    const over = [phase(0, 5, "now", { enteredAt: 0, deadline: 5 * MINUTE }), phase(1, 5, "next")];
    expect(inMinutes(over, 9)).toMatchObject({ behind: 4, end: 14 });
    const held = [phase(0, 5, "now", { enteredAt: 0, heldMs: 3 * MINUTE }), phase(1, 5, "next")];
    expect(inMinutes(held, 9)).toMatchObject({ behind: 7, end: 17 });
  });
});
