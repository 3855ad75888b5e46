import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { describeEnvironment } from "./env";

it("explains every setting to whoever runs a server", () => {
  const page = readFileSync(path.resolve(import.meta.dirname, "../docs/self-hosting.md"), "utf8");
  for (const { name } of describeEnvironment()) expect(page).toContain(`| \`${name}\` |`);
  for (const { about } of describeEnvironment()) expect(page).toContain(about);
});
