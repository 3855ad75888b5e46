import { describe, expect, it } from "vitest";
import { shared } from "./batching";

describe("shared", () => {
  it("gives everybody who asks during a reading the one after it, and whoever asks later a new one", async () => {
    let stored = 1;
    const ends: (() => void)[] = [];
    const read = shared((key) => {
      const seen = `${key} ${stored}`;
      return new Promise<string>((resolve) => ends.push(() => resolve(seen)));
    });
    const first = read("a");
    stored = 2;
    const during = [read("a"), read("a")];
    expect(ends).toHaveLength(1);
    ends[0]!();
    expect(await first).toBe("a 1");
    expect(ends).toHaveLength(2);
    const between = read("a");
    ends[1]!();
    expect(await Promise.all(during)).toEqual(["a 2", "a 2"]);
    stored = 3;
    ends[2]!();
    expect(await between).toBe("a 2");
    const later = read("a");
    ends[3]!();
    expect(await later).toBe("a 3");
  });

  it("goes on after a reading that failed, and keeps what is asked apart", async () => {
    let fails = true;
    const read = shared(async (key) => {
      if (fails) throw new Error("away");
      return key;
    });
    const first = read("a");
    const second = read("a");
    await expect(first).rejects.toThrow("away");
    await expect(second).rejects.toThrow("away");
    fails = false;
    expect(await Promise.all([read("a"), read("b")])).toEqual(["a", "b"]);
  });
});
