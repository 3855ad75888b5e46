import { expect, it } from "vitest";
import type { DebateView } from "@/contracts/debates/debates";
import type { ReplayView } from "@/contracts/exercise/debrief";
import { marksOf } from "./marks";

const at = "2026-01-01T10:00:00.000Z";
const PHASES = [{ order: 2, title: "Arguments" }] as unknown as DebateView["phases"];
const VIEW = {
  steps: [
    { seq: 1, at },
    { seq: 4, at, phase: 2, injects: ["i1"] },
    { seq: 5, at, injects: ["i1", "i2", "i3"] },
    { seq: 9, at, polls: { final: "closed", straw: "open" } },
  ],
  injects: [
    { injectId: "i1", title: "News", recipients: null },
    { injectId: "i2", title: null, recipients: 1 },
    { injectId: "i3", title: null, recipients: 3 },
  ],
  tallies: [{ poll: "final", title: "Final ballot" }],
} as unknown as ReplayView;

it("marks phases, each inject once, and counts", () => {
  expect(marksOf(VIEW, PHASES)).toEqual([
    { index: 1, kind: "phase", label: "Arguments" },
    { index: 1, kind: "inject", label: "News" },
    { index: 2, kind: "inject", label: "An inject to one delegation" },
    { index: 2, kind: "inject", label: "An inject to 3 delegations" },
    { index: 3, kind: "count", label: "Final ballot" },
  ]);
});
