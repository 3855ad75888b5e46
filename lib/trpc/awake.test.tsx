import { beforeEach, describe, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
});

describe("whenAwake", () => {
  it("begins after a while on a page that never says it is awake, and stops what it began", async () => {
    const { whenAwake } = await import("./awake");
    const end = vi.fn();
    const begin = vi.fn(() => end);
    const stop = whenAwake(begin);
    expect(begin).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(begin).toHaveBeenCalledOnce();
    stop();
    expect(end).toHaveBeenCalledOnce();
  });

  it("begins nothing once it was given up", async () => {
    const { whenAwake } = await import("./awake");
    const begin = vi.fn(() => () => {});
    whenAwake(begin)();
    vi.advanceTimersByTime(60_000);
    expect(begin).not.toHaveBeenCalled();
  });
});
