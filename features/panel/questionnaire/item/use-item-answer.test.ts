import { describe, expect, it } from "vitest";
import { stateOf } from "./use-item-answer";

const own = { itemId: "a", value: 7, reason: "", isCopied: false } as const;
const still = { own: null, draft: null, fault: null, isPending: false, isWaiting: false };

describe("where an answer stands", () => {
  it.each([
    ["nothing is said", still, "none"],
    ["the server has it", { ...still, own }, "saved"],
    ["it comes from the round before", { ...still, own: { ...own, isCopied: true } }, "copied"],
    ["it was changed and rests", { ...still, own, draft: { value: 8, reason: "" } }, "sending"],
    ["what was changed has arrived", { ...still, own, draft: { value: 7, reason: " " } }, "saved"],
    ["what was taken over is confirmed", { ...still, own: { ...own, isCopied: true }, draft: { value: 7, reason: "" } }, "sending"],
    ["it is on its way", { ...still, own, isPending: true }, "sending"],
    ["it is not whole", { ...still, draft: { value: { lowest: 1 }, reason: "" }, fault: "Give the highest." }, "none"],
    ["it was taken back", { ...still, own, draft: { value: undefined, reason: "" } }, "partial"],
    ["what was taken over is begun anew", { ...still, own: { ...own, isCopied: true }, draft: { value: undefined, reason: "" } }, "none"],
    ["there is no connection", { ...still, own, isPending: true, isWaiting: true }, "waiting"],
  ] as const)("when %s", (_, given, state) => expect(stateOf(given)).toBe(state));
});
