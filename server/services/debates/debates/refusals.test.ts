import { describe, expect, it } from "vitest";
import { ACTIONS, can, ROLES } from "@/domain/permissions";
import { refusalsFor } from "./refusals";

const open = { title: "Arguments", allows: ["take-seat", "argue", "rate"], deadline: null, debateStatus: "open", isFrozen: false };
const asked = (change: Partial<Parameters<typeof refusalsFor>[0]> = {}) =>
  refusalsFor({ role: "delegate", phase: open, seating: "choose", isDemo: false, now: 0, ...change });

describe("why something is not possible", () => {
  it.each(ROLES)("has a sentence for everything that a %s may never do", (role) => {
    const refusals = asked({ role });
    for (const action of ACTIONS.filter((one) => !can(role, one))) expect(refusals[action]).toMatch(/^[A-Z].+\.$/);
  });

  it("names nothing that is possible", () => {
    expect(asked()).not.toHaveProperty(["floor:write"]);
    expect(asked()).not.toHaveProperty(["debate:read"]);
  });

  it("says when a phase refuses, and that its deadline passed", () => {
    expect(asked()["ballot:cast"]).toBe("Voting is not part of “Arguments”. The facilitator decides when that phase comes.");
    expect(asked({ phase: { ...open, deadline: 10 }, now: 10 })["floor:write"]).toMatch(/deadline/);
  });

  it("says how to get a seat, as the debate gives them", () => {
    expect(asked({ role: "observer" })["ballot:cast"]).toBe("Only delegates vote. Take a seat in a delegation first.");
    expect(asked({ role: "observer", seating: "assigned" })["ballot:cast"]).toBe(
      "Only delegates vote. The facilitator gives out the seats in this debate.",
    );
    expect(asked({ role: "visitor" })["ballot:cast"]).toBe("Only delegates vote. Join with the room code to take a seat.");
    expect(asked({ role: "visitor", isDemo: true })["floor:write"]).toBe(
      "Only delegates argue. Take a seat: it is one press, and asks for nothing.",
    );
    expect(asked({ role: "observer", seating: "assigned" })["seat:take"]).toBe("The facilitator gives out the seats in this debate.");
  });

  it("leaves the facilitator nothing to run once the debate is closed, and only the door while it is a draft", () => {
    const closed = asked({ role: "facilitator", phase: { ...open, debateStatus: "closed" } });
    const draft = asked({ role: "facilitator", phase: { ...open, debateStatus: "draft" } });
    for (const action of ["debate:control", "seat:assign", "poll:run"] as const) expect(closed[action]).toMatch(/closed/);
    expect(draft["seat:assign"]).toBe("Open the room first.");
    expect(draft).not.toHaveProperty(["debate:control"]);
  });
});
