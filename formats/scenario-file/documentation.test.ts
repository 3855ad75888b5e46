import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parseScenarioFile } from ".";

const PAGE = readFileSync(path.join(import.meta.dirname, "../../docs/scenarios.md"), "utf8");

it("docs/scenarios.md shows an example that is valid and gives no cause for a warning", () => {
  const example = PAGE.match(/```yaml\n([\s\S]*?)```/)?.[1] ?? "";
  expect(parseScenarioFile(example)).toMatchObject({ ok: true, warnings: [], scenario: { key: "lunch-break" } });
});
