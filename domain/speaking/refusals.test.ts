import { describe, expect, it } from "vitest";
import { extended, mayRunSpeaking, refusalToAsk, refusalToCall, refusalToTouchSpeech } from ".";

const ASKS = { mode: "open-floor", debateStatus: "open", delegation: "north", isWaiting: false, isSpeaking: false } as const;

describe("asking to speak", () => {
  it("is open to whoever holds a seat while the floor is open", () => expect(refusalToAsk(ASKS)).toBeNull());

  it.each([
    [{ debateStatus: "closed" }, /closed/],
    [{ debateStatus: "draft" }, /not open yet/],
    [{ delegation: null }, /Take a seat/],
    [{ isSpeaking: true }, /You have the floor/],
    [{ isWaiting: true }, /up already/],
    [{ mode: "rounds" as const }, /in turn/],
    [{ mode: "opening-statements" as const }, /in turn/],
  ])("is refused with a reason: %o", (change, reason) => expect(refusalToAsk({ ...ASKS, ...change })?.message).toMatch(reason));
});

describe("calling a speaker", () => {
  const speech = { turnId: "now", name: "Ann" };
  const next = { turnId: "next" };

  it("is possible while nobody speaks, and ends the speech that the caller sees", () => {
    expect(refusalToCall(null, null, next, false)).toBeNull();
    expect(refusalToCall(speech, "now", next, true)).toBeNull();
  });

  it("is refused to the second of two callers, and to a button pressed twice", () => {
    expect(refusalToCall(speech, null, next, false)?.message).toBe("Ann has been given the floor already.");
    expect(refusalToCall(speech, "before", next, false)?.message).toBe("Ann has been given the floor already.");
    expect(refusalToCall(null, "before", next, false)?.message).toMatch(/over already/);
  });

  it("is refused where nobody waits, or no longer", () => {
    expect(refusalToCall(null, null, null, false)?.message).toBe("Nobody waits to speak.");
    expect(refusalToCall(null, null, null, true)?.message).toMatch(/no longer waits/);
  });
});

it("a speech is ended and made longer while it goes on, and not after", () => {
  expect(refusalToTouchSpeech({ turnId: "now", name: "Ann" }, "now")).toBeNull();
  expect(refusalToTouchSpeech({ turnId: "now", name: "Ann" }, "before")?.message).toMatch(/over already/);
  expect(refusalToTouchSpeech(null, "now")?.message).toMatch(/over already/);
});

it("nobody is given more than an hour", () => {
  expect(extended(120, 60)).toBe(180);
  expect(extended(3_590, 60)).toBe(3_600);
});

it("speakers are called by whoever runs the debate and by the chair", () => {
  expect(mayRunSpeaking({ runs: true, delegationKind: null })).toBe(true);
  expect(mayRunSpeaking({ runs: false, delegationKind: "chair" })).toBe(true);
  expect(mayRunSpeaking({ runs: false, delegationKind: "voting" })).toBe(false);
});
