import { expect, it } from "vitest";
import { channelState } from ".";

it.each([
  [false, false, "closed"],
  [true, false, "asked"],
  [false, true, "invited"],
  [true, true, "open"],
] as const)("a channel that is open from our side (%s) and from theirs (%s) is %s", (ours, theirs, expected) => {
  expect(channelState({ ours, theirs })).toBe(expected);
});
