import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import config from "@/next.config.js";
import { TestDoor } from "../support/door";

const root = path.resolve(import.meta.dirname, "../..");
let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

it("has no image optimizer, by any address of it", async () => {
  for (const address of [
    "/_next/image",
    "/_next/image?url=%2Fx.png&w=64&q=75",
    "/_next/image/",
    "/_next/image/x",
    "/_next/image;x?url=http://127.0.0.1/",
    "/_next/Image?url=x",
    "/%5fnext/image?url=x",
    "/_next/%69mage?url=x",
  ])
    expect([address, (await door.ask(address)).status]).toEqual([address, 404]);
  expect(config.images).toEqual({ unoptimized: true });
});

it("has no middleware that could be gone around: who may do what is asked where it is done", () => {
  for (const folder of [root, path.join(root, "app"), path.join(root, "src")])
    for (const name of ["middleware", "proxy"])
      for (const ending of ["ts", "tsx", "js", "mjs"]) expect(existsSync(path.join(folder, `${name}.${ending}`))).toBe(false);
});

it("has Next answer nothing but pages, signing in and three files, one of them public and the others read through procedures", () => {
  const routes = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /(^|\/)route\.(ts|tsx|js)$/.test(name),
  );
  expect(routes.sort()).toEqual([
    "(workspace)/breakouts/[workspace]/[breakout]/compare/file/route.ts",
    "(workspace)/scenarios/[scenario]/file/route.ts",
    "api/auth/[...nextauth]/route.ts",
    "scenario.schema.json/route.ts",
  ]);
});

it("has no server actions: everything that changes goes through a procedure", () => {
  const sources = ["app", "features", "components", "lib"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => path.join(root, folder, name)),
  );
  const acting = sources.filter((name) => /\.tsx?$/.test(name) && /^\s*["']use server["']/m.test(readFileSync(name, "utf8")));
  expect(acting).toEqual([]);
});
