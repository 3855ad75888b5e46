import { describe, expect, it } from "vitest";
import type { DelegationView, PhaseView } from "@/contracts/debates/debates";
import type { InjectView } from "@/contracts/exercise/injects";
import { addresseesOf, answeredBy, releaseWords } from "./inject-words";

const delegation = (key: string, name: string) => ({ key, name }) as DelegationView;
const BOTH = [delegation("italy", "Italy"), delegation("ukraine", "Ukraine"), delegation("estonia", "Estonia")];
const phase = (order: number, state: PhaseView["state"]) => ({ order, state, title: `Phase ${order}` }) as PhaseView;
const PHASES = [phase(0, "done"), phase(1, "now"), phase(2, "next")];

describe("whom an inject is for", () => {
  it.each([
    [{ isToAll: true, to: [] }, "To all"],
    [{ isToAll: false, to: ["italy", "ukraine"] }, "To Italy and Ukraine"],
    [{ isToAll: false, to: null }, "Not to all: your delegation got this"],
  ])("%j is %s", (inject, words) => expect(addresseesOf(inject, BOTH)).toBe(words));
});

describe("when it is released", () => {
  it.each([
    [null, null, "Released by hand, whenever it fits"],
    [2, null, "Released by hand, meant for “Phase 2”"],
    [2, 0, "Released by itself as “Phase 2” begins"],
    [1, 10, "Released by itself 10\u00a0minutes into “Phase 1”; a held clock holds it too"],
    [0, 10, "“Phase 0” is over: release it by hand"],
  ])("phase %s, minutes %s: %s", (order, minutes, words) =>
    expect(releaseWords({ release: { phase: order, minutes } }, PHASES)).toBe(words),
  );
});

it("tells who has answered from who could and has not", () => {
  const inject = { isToAll: true, to: [], responses: [{ delegation: "ukraine" }] } as unknown as InjectView;
  expect(answeredBy(inject, BOTH, new Set(["ukraine", "italy"]))).toEqual({ answered: ["Ukraine"], missing: ["Italy"] });
});
