import { describe, expect, it } from "vitest";
import { STATUSES, type Status } from "../argumentation";
import {
  INVERSES,
  isInForce,
  isRestriction,
  MODERATOR_ACTIONS,
  type ModeratorAction,
  RESTRICTIONS,
  refusalToModerate,
  type Standing,
  standingAfter,
  withoutRestriction,
} from ".";

const standing = (status: Status, { locked = false, awaits = false } = {}): Standing => ({
  status,
  isLocked: locked,
  awaitsApproval: awaits,
});

/** Where each action leads from each status; null is a refusal. Restoring brings back what stood before the hiding. */
const TABLE: Readonly<Record<ModeratorAction, Readonly<Record<Status, Status | null>>>> = {
  hold: { visible: "held", held: null, hidden: null, withdrawn: null, merged: null },
  approve: { visible: null, held: "visible", hidden: null, withdrawn: null, merged: null },
  hide: { visible: "hidden", held: "hidden", hidden: null, withdrawn: "hidden", merged: null },
  restore: { visible: null, held: null, hidden: "visible", withdrawn: null, merged: null },
  lock: { visible: "visible", held: null, hidden: null, withdrawn: null, merged: null },
  unlock: { visible: null, held: null, hidden: null, withdrawn: null, merged: null },
};

describe.each(MODERATOR_ACTIONS)("%s", (action) => {
  it.each(STATUSES)("on what is %s", (status) => {
    const thing = standing(status);
    const refusal = refusalToModerate(thing, action, "claim");
    const expected = TABLE[action][status];
    expect(refusal?.code ?? null).toBe(expected === null ? "conflict" : null);
    if (expected !== null) expect(standingAfter(thing, action, standing("visible")).status).toBe(expected);
    else expect(refusal!.message).toMatch(/^This claim (is|was) .*\.$/);
  });
});

describe("a lock", () => {
  it.each(STATUSES)("comes off what is %s, and is not put on twice", (status) => {
    const thing = standing(status, { locked: true });
    expect(refusalToModerate(thing, "unlock", "argument")).toBeNull();
    expect(standingAfter(thing, "unlock", null)).toEqual(standing(status));
    expect(refusalToModerate(thing, "lock", "argument")?.code).toBe("conflict");
  });
  it("outlives being hidden and restored", () => {
    const thing = standing("visible", { locked: true });
    const hidden = standingAfter(thing, "hide", null);
    expect(hidden).toEqual(standing("hidden", { locked: true }));
    expect(standingAfter(hidden, "restore", thing)).toEqual(thing);
  });
});

describe("approval", () => {
  it("is for what is seen and not yet approved, once", () => {
    const posted = standing("visible", { awaits: true });
    expect(refusalToModerate(posted, "approve", "claim")).toBeNull();
    const approved = standingAfter(posted, "approve", null);
    expect(approved).toEqual(standing("visible"));
    expect(refusalToModerate(approved, "approve", "claim")?.message).toContain("nothing to approve");
  });
  it("publishes what was held", () => {
    expect(standingAfter(standing("held", { awaits: true }), "approve", null)).toEqual(standing("visible"));
  });
});

describe("restoring", () => {
  it.each(["visible", "held", "withdrawn"] as const)("brings back what was %s just so", (status) => {
    const before = standing(status, { awaits: status === "held" });
    expect(standingAfter(standingAfter(before, "hide", null), "restore", before)).toEqual(before);
  });
});

describe("taking a restriction back", () => {
  it.each(RESTRICTIONS)("undoes %s exactly", (restriction) => {
    for (const before of [standing("visible"), standing("visible", { awaits: true })]) {
      const after = standingAfter(before, restriction, null);
      expect(isInForce(restriction, before)).toBe(false);
      expect(isInForce(restriction, after)).toBe(true);
      expect(withoutRestriction(after, restriction, before)).toEqual(before);
    }
  });
  it("changes nothing when it no longer holds", () => {
    const before = standing("visible");
    expect(withoutRestriction(standing("hidden"), "hold", before)).toEqual(standing("hidden"));
  });
  it("leaves a lock that came with something else", () => {
    const thing = standing("hidden", { locked: true });
    expect(withoutRestriction(thing, "hide", standing("visible"))).toEqual(standing("visible", { locked: true }));
  });
});

it("every inverse leads back to where the action came from", () => {
  for (const action of MODERATOR_ACTIONS) {
    const inverse = INVERSES[action];
    if (inverse === null) continue;
    const before = standing(action === "restore" ? "hidden" : "visible", { locked: action === "unlock" });
    const after = standingAfter(before, action, standing("visible"));
    expect(standingAfter(after, inverse, before), action).toEqual(before);
  }
});

it("only what goes against an author is a restriction", () => {
  expect(MODERATOR_ACTIONS.filter(isRestriction)).toEqual(["hold", "hide", "lock"]);
});
