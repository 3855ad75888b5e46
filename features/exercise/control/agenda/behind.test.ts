import { expect, it } from "vitest";
import { behindWords } from "./behind";

it.each([
  [0, "On time"],
  [59_000, "On time"],
  [-59_000, "On time"],
  [60_000, "1\u00a0min behind plan"],
  [270_000, "4\u00a0min behind plan"],
  [-130_000, "2\u00a0min ahead of plan"],
])("says of %d ms: %s", (behind, words) => expect(behindWords(behind)).toBe(words));
