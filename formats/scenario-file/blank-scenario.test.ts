import { expect, it } from "vitest";
import { parseScenarioFile } from ".";
import { BLANK_SCENARIO } from "./blank-scenario";

it("can be saved as it stands, and nothing in it looks unintended", () => {
  expect(parseScenarioFile(BLANK_SCENARIO)).toMatchObject({ ok: true, warnings: [] });
});
