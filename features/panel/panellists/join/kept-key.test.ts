import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetKey, keptKey } from "./kept-key";

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const counting = () => {
  let count = 0;
  return () => `key ${++count}`;
};

it("is the same after a reload, another one for another panel, and a new one once it was answered", () => {
  const make = counting();
  expect([keptKey("a", make), keptKey("a", make), keptKey("b", make)]).toEqual(["key 1", "key 1", "key 3"]);
  forgetKey("a");
  expect([keptKey("a", make), keptKey("b", make)]).toEqual(["key 4", "key 3"]);
});

it("is made anew by a browser that stores nothing", () => {
  vi.stubGlobal("sessionStorage", undefined);
  const make = counting();
  expect([keptKey("a", make), keptKey("a", make)]).toEqual(["key 1", "key 2"]);
  expect(() => forgetKey("a")).not.toThrow();
});
