import { describe, expect, it, vi } from "vitest";
import { inTurn } from "./turns";

/** A work that lasts until it is told to end. */
function aWork() {
  let end = () => {};
  const work = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  return { work, end: () => end() };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("works of one place", () => {
  it("begin two at a time, in the order in which they came, those in a hurry first", async () => {
    const works = Array.from({ length: 5 }, aWork);
    const done = works.map(({ work }, index) => inTurn("a debate", work, { isUrgent: index === 4 }));
    const begun = () => works.map(({ work }) => work.mock.calls.length);
    expect(begun()).toEqual([1, 1, 0, 0, 0]);
    works[1]!.end();
    await settled();
    expect(begun()).toEqual([1, 1, 0, 0, 1]);
    works[0]!.end();
    await settled();
    expect(begun()).toEqual([1, 1, 1, 0, 1]);
    works[4]!.end();
    await settled();
    expect(begun()).toEqual([1, 1, 1, 1, 1]);
    for (const { end } of works) end();
    await Promise.all(done);
  });

  it("do not wait for those of another place", async () => {
    const works = Array.from({ length: 4 }, aWork);
    const done = works.map(({ work }, index) => inTurn(index < 3 ? "one" : "another", work));
    expect(works.map(({ work }) => work.mock.calls.length)).toEqual([1, 1, 0, 1]);
    for (const { end } of works) end();
    await settled();
    works[2]!.end();
    await Promise.all(done);
  });

  it("go on when one of them fails, and it alone is told", async () => {
    const failing = inTurn("x", () => Promise.reject(new Error("broken")));
    const others = [1, 2, 3].map((answer) => inTurn("x", () => Promise.resolve(answer)));
    await expect(failing).rejects.toThrow("broken");
    expect(await Promise.all(others)).toEqual([1, 2, 3]);
  });

  it("are refused as by a full database when they would wait for long", async () => {
    vi.useFakeTimers();
    const works = [aWork(), aWork()];
    const begun = works.map(({ work }) => inTurn("y", work));
    const late = inTurn("y", async () => "late");
    const refused = expect(late).rejects.toMatchObject({ code: "53300" });
    await vi.advanceTimersByTimeAsync(8_000);
    await refused;
    vi.useRealTimers();
    for (const { end } of works) end();
    await Promise.all(begun);
    expect(await inTurn("y", async () => "in time")).toBe("in time");
  });
});
