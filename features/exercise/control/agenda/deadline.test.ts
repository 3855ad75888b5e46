import { expect, it } from "vitest";
import { readMinutes } from "./deadline";

it.each([
  ["", null, false],
  [" 20 ", 20, false],
  ["1", 1, false],
  ["0", null, true],
  ["2.5", null, true],
  ["-3", null, true],
  ["43201", null, true],
  ["soon", null, true],
])("reads %j", (typed, minutes, isProblem) => {
  const read = readMinutes(typed);
  expect([read.minutes, read.problem !== null]).toEqual([minutes, isProblem]);
});
