import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(1_000_000);
  vi.resetModules();
});
afterEach(() => vi.useRealTimers());

async function aClock() {
  const { noteServerTime, serverAhead } = await import("./server-clock");
  return { tell: noteServerTime, ahead: serverAhead };
}

it("is unknown until somebody has told the time", async () => {
  const { tell, ahead } = await aClock();
  expect(ahead()).toBeNull();
  tell(1_005_000);
  expect(ahead()).toBe(5_000);
});

it("is not moved by the way over the network", async () => {
  const { tell, ahead } = await aClock();
  tell(1_005_000);
  tell(1_004_900);
  tell(1_005_100);
  expect(ahead()).toBe(5_000);
});

it("is not moved by one that was told before a sleep and heard after it", async () => {
  const { tell, ahead } = await aClock();
  tell(1_005_000);
  tell(1_005_000 - 600_000);
  expect(ahead()).toBe(5_000);
  tell(1_005_000);
  expect(ahead()).toBe(5_000);
});

it("follows this browser's clock when that was set", async () => {
  const { tell, ahead } = await aClock();
  tell(1_005_000);
  tell(1_002_000);
  tell(1_002_000);
  expect(ahead()).toBe(2_000);
});

it("believes what cannot have waited at once", async () => {
  const { tell, ahead } = await aClock();
  tell(1_005_000);
  tell(400_000, true);
  expect(ahead()).toBe(-600_000);
});
