import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { MODULE_FILE, vectorsModule } from "./write-vectors";

it("domain/tally/vectors/module.ts is what vectors.wat compiles to: run `npm run vectors` when this fails", async () => {
  expect(readFileSync(MODULE_FILE, "utf8")).toBe(await vectorsModule());
});
