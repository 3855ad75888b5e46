import { expect, it } from "vitest";
import { destinationOf, HOME } from "./destination";

const ORIGIN = "https://plenary.example";

it.each(["/", "/debates/peace?tab=floor#top", "/join/K7QMPD", "/a//b", "/sign-in?callbackUrl=%2F%2Fevil.example"])("goes to %s", (path) => {
  expect(destinationOf(path, ORIGIN)).toBe(path);
  expect(destinationOf(`${ORIGIN}${path}`, ORIGIN)).toBe(path);
});

it.each([
  "//evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/a\\b",
  "https://evil.example/",
  "https://plenary.example.evil.example/",
  "https://plenary.example@evil.example/",
  "javascript:alert(1)",
  "debates",
  "",
  undefined,
  null,
  ["/debates"],
  `/${"a".repeat(2_001)}`,
])("does not go to %j", (wanted) => {
  expect(destinationOf(wanted, ORIGIN)).toBe(HOME);
  // Whatever comes out stays on this site when a browser resolves it.
  expect(new URL(destinationOf(wanted), ORIGIN).origin).toBe(ORIGIN);
});
