import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { latest, type Made } from "./latest";

/** Things that are made when the test says so. */
function workshop() {
  const orders: { readonly done: (made: Made<string>) => void; readonly fail: (why: Error) => void }[] = [];
  return { orders, make: () => new Promise<Made<string>>((done, fail) => orders.push({ done, fail })) };
}

describe("latest", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("makes one for all who ask at once, and gives it again as long as nothing has happened", async () => {
    const ask = latest<string>(5, { withLast: 10, withNone: 50 });
    const { orders, make } = workshop();
    const asked = [ask("d", 3, make), ask("d", 3, make), ask("d", 2, make)];
    orders[0]!.done({ seq: 3, value: "third" });
    for (const one of await Promise.all(asked)) expect(one).toEqual({ made: { seq: 3, value: "third" }, isLate: false });
    expect(await ask("d", 3, make)).toMatchObject({ isLate: false });
    expect(orders).toHaveLength(1);
  });

  it("gives the last one after a moment, says so, and the new one once it is there", async () => {
    const ask = latest<string>(5, { withLast: 10, withNone: 50 });
    const { orders, make } = workshop();
    const first = ask("d", 1, make);
    orders[0]!.done({ seq: 1, value: "first" });
    await first;
    const second = ask("d", 2, make);
    await vi.advanceTimersByTimeAsync(10);
    expect(await second).toEqual({ made: { seq: 1, value: "first" }, isLate: true });
    orders[1]!.done({ seq: 2, value: "second" });
    await vi.advanceTimersByTimeAsync(0);
    expect(await ask("d", 2, make)).toEqual({ made: { seq: 2, value: "second" }, isLate: false });
    expect(orders).toHaveLength(2);
  });

  it("makes one at a time, however much happens meanwhile", async () => {
    const ask = latest<string>(5, { withLast: 10, withNone: 50 });
    const { orders, make } = workshop();
    const asked = [1, 2, 3, 4].map((seq) => ask("d", seq, make));
    expect(orders).toHaveLength(1);
    orders[0]!.done({ seq: 1, value: "first" });
    await vi.advanceTimersByTimeAsync(0);
    expect(orders).toHaveLength(2);
    orders[1]!.done({ seq: 4, value: "fourth" });
    expect((await Promise.all(asked)).map(({ made }) => made?.value)).toEqual(["first", "fourth", "fourth", "fourth"]);
    expect(orders).toHaveLength(2);
  });

  it("has nothing to give before the first, and says so", async () => {
    const ask = latest<string>(5, { withLast: 10, withNone: 50 });
    const asked = ask("d", 1, workshop().make);
    await vi.advanceTimersByTimeAsync(50);
    expect(await asked).toEqual({ made: null, isLate: true });
  });

  it("gives the last one where the new one cannot be made, tries again when asked again, and fails where there is none", async () => {
    const ask = latest<string>(5, { withLast: 10, withNone: 50 });
    const { orders, make } = workshop();
    const none = expect(ask("d", 1, make)).rejects.toThrow("broken");
    orders[0]!.fail(new Error("broken"));
    await none;
    const first = ask("d", 1, make);
    orders[1]!.done({ seq: 1, value: "first" });
    await first;
    const second = ask("d", 2, make);
    orders[2]!.fail(new Error("broken"));
    expect(await second).toMatchObject({ made: { value: "first" }, isLate: true });
    void ask("d", 2, make);
    await vi.advanceTimersByTimeAsync(0);
    expect(orders).toHaveLength(4);
  });

  it("keeps those that were asked for last", async () => {
    const ask = latest<string>(1, { withLast: 10, withNone: 50 });
    const made = (value: string) => () => Promise.resolve({ seq: 1, value });
    await ask("d", 1, made("one"));
    await ask("e", 1, made("another"));
    expect((await ask("d", 1, made("anew"))).made?.value).toBe("anew");
  });
});
