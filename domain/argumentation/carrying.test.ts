import { expect, it } from "vitest";
import { carries, STATUSES, type Status } from ".";

const claims = (one: Status, other: Status = "visible") =>
  new Map([
    ["c1", { status: one }],
    ["c2", { status: other }],
  ] as const);

it.each(STATUSES)("an argument carries by what is visible alone: %s", (status) => {
  const isVisible = status === "visible";
  const argument = { status: "visible", premises: ["c1", "c2"], target: { option: "garden" } } as const;
  expect(carries({ ...argument, status }, claims("visible"))).toBe(isVisible);
  expect(carries(argument, claims(status))).toBe(isVisible);
  expect(carries(argument, claims("visible", status))).toBe(isVisible);
  expect(carries({ ...argument, premises: ["c2"], target: { claim: "c1" } }, claims(status))).toBe(isVisible);
});

it("does not carry by what the debate does not have", () => {
  expect(carries({ status: "visible", premises: ["c9"], target: { argument: "a1" } }, claims("visible"))).toBe(false);
  expect(carries({ status: "visible", premises: ["c1"], target: { argument: "a1" } }, claims("visible"))).toBe(true);
});
