import { describe, expect, it } from "vitest";
import { STATUSES } from "../argumentation";
import {
  arrivalIn,
  DEFAULT_POLICY,
  type Decision,
  LOG_ACTIONS,
  MODES,
  MOST_REASONS,
  RESTRICTIONS,
  refusalToAppeal,
  refusalToDecide,
  refusalToRewordAgain,
  refusalUnderAppeal,
  rewordedIn,
  toldToAuthor,
} from ".";

const hidden: Decision = {
  action: "hide",
  isCompanion: false,
  wasAppealed: false,
  isNewest: true,
  thing: { status: "hidden", isLocked: false, awaitsApproval: false },
};

describe("an appeal", () => {
  it.each(LOG_ACTIONS)("against “%s” is possible for restrictions alone", (action) => {
    const thing = {
      status: action === "hold" ? "held" : action === "hide" ? "hidden" : "visible",
      isLocked: true,
      awaitsApproval: false,
    } as const;
    const isPossible = RESTRICTIONS.some((one) => one === action);
    expect(refusalToAppeal({ ...hidden, action, thing })?.code ?? null).toBe(isPossible ? null : "invalid");
  });
  it("is made once, about the decision itself, while it holds", () => {
    expect(refusalToAppeal(hidden)).toBeNull();
    expect(refusalToAppeal({ ...hidden, wasAppealed: true })?.message).toContain("one for each");
    expect(refusalToAppeal({ ...hidden, isCompanion: true })?.message).toContain("together");
    expect(refusalToAppeal({ ...hidden, isNewest: false })?.message).toContain("no longer holds");
    for (const status of STATUSES.filter((one) => one !== "hidden"))
      expect(refusalToAppeal({ ...hidden, thing: { ...hidden.thing, status } })?.code).toBe("conflict");
  });
  it("keeps further restrictions away and lets everything milder through", () => {
    for (const action of LOG_ACTIONS) {
      expect(refusalUnderAppeal(action, false)).toBeNull();
      expect(refusalUnderAppeal(action, true)?.code ?? null).toBe(RESTRICTIONS.some((one) => one === action) ? "conflict" : null);
    }
  });
});

describe("deciding an appeal", () => {
  it.each([
    { decidedBy: "ann", hasOthers: true, refusal: "not-allowed" },
    { decidedBy: "ann", hasOthers: false, refusal: null },
    { decidedBy: "ben", hasOthers: true, refusal: null },
    { decidedBy: null, hasOthers: true, refusal: null },
  ])("by ann, of a decision by $decidedBy, others there: $hasOthers", ({ decidedBy, hasOthers, refusal }) => {
    expect(refusalToDecide({ decidedBy, hasOthers, actor: "ann", isSettled: false })?.code ?? null).toBe(refusal);
    expect(refusalToDecide({ decidedBy, hasOthers, actor: "ann", isSettled: true })?.code).toBe("conflict");
  });
});

it("a claim is reworded five times in ten minutes at most", () => {
  expect([0, 4, 5, 50].map((count) => refusalToRewordAgain(count)?.code ?? null)).toEqual([null, null, "too-many", "too-many"]);
});

describe("the policy that holds where nobody published one", () => {
  it("lets people post at once, and gives reasons that can be told apart", () => {
    expect(arrivalIn(DEFAULT_POLICY.mode)).toEqual({ status: "visible", awaitsApproval: false });
    const { reasons } = DEFAULT_POLICY;
    expect(reasons.length).toBeLessThanOrEqual(MOST_REASONS);
    expect(new Set(reasons.map(({ key }) => key)).size).toBe(reasons.length);
    expect(new Set(reasons.map(({ label }) => label)).size).toBe(reasons.length);
    for (const { key } of reasons) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
  it("is one of three modes", () => {
    expect(MODES.map(arrivalIn)).toEqual([
      { status: "visible", awaitsApproval: false },
      { status: "visible", awaitsApproval: true },
      { status: "held", awaitsApproval: true },
    ]);
  });
});

it("new words want the approval that the policy asks for, and nothing is approved by being reworded", () => {
  const visible = { status: "visible", awaitsApproval: false } as const;
  const unapproved = { status: "visible", awaitsApproval: true } as const;
  const held = { status: "held", awaitsApproval: true } as const;
  expect(MODES.map((mode) => rewordedIn(mode, visible))).toEqual([visible, unapproved, held]);
  expect(MODES.map((mode) => rewordedIn(mode, unapproved))).toEqual([unapproved, unapproved, held]);
  for (const mode of MODES) expect(rewordedIn(mode, held)).toEqual(held);
  expect(rewordedIn("after", { ...held, awaitsApproval: false })).toEqual({ ...held, awaitsApproval: false });
});

it("an author is told what was done, why, and what it means", () => {
  expect(toldToAuthor("hide", "claim", "Repeats what is already there")).toBe(
    "A moderator has hidden your claim: repeats what is already there. Only you and the moderators still read it, and it carries nothing.",
  );
});
