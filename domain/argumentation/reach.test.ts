import { expect, it } from "vitest";
import { type Inference, optionsReached, type Target } from ".";

const step = (id: string, premises: readonly string[], target: Target, status: Inference["status"] = "visible"): Inference => ({
  id,
  premises,
  target,
  status,
  polarity: "attack",
});
const reached = (inferences: readonly Inference[]) =>
  Object.fromEntries([...optionsReached(inferences)].map(([claim, options]) => [claim, [...options].sort()]));

it("follows premises, replies and undercuts up to every option", () => {
  expect(
    reached([
      step("a1", ["c1", "c2"], { option: "x" }),
      step("a2", ["c2"], { option: "y" }),
      step("a3", ["c3"], { claim: "c2" }),
      step("a4", ["c4"], { argument: "a1" }),
      step("a5", ["c5"], { claim: "c9" }),
    ]),
  ).toEqual({ c1: ["x"], c2: ["x", "y"], c3: ["x", "y"], c4: ["x"] });
});

it("is not carried by withdrawn arguments, and ends where arguments go round", () => {
  expect(reached([step("a1", ["c1"], { option: "x" }, "withdrawn"), step("a2", ["c2"], { claim: "c1" })])).toEqual({});
  expect(reached([step("a1", ["c1"], { option: "x" }), step("a2", ["c2"], { claim: "c1" }), step("a3", ["c1"], { claim: "c2" })])).toEqual({
    c1: ["x"],
    c2: ["x"],
  });
});
