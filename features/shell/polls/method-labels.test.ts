import { expect, it } from "vitest";
import { TALLY_METHOD_IDS, tallyMethod } from "@/domain/tally";
import { methodLabel } from "./method-labels";

it.each(TALLY_METHOD_IDS)("%s is called what the registry calls it", (method) => {
  expect(methodLabel(method)).toBe(tallyMethod(method).label);
});

it("names a method that nobody knows by its key", () => {
  expect(methodLabel("dowdall-points")).toBe("Dowdall points");
});
