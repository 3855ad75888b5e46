import { afterEach, describe, expect, it, vi } from "vitest";
import type { OpinionsAnswer, OpinionsQuestion } from "./opinions/questions";
import { ThreadEnded, thread } from "./thread";

const maps = () => thread<OpinionsQuestion, OpinionsAnswer>(new URL("./opinions/entry.mjs", import.meta.url));
const whole = { kind: "whole", debate: "d", seq: 3, claims: [["c", true]], ratings: [["p", "c", 1]] } as const satisfies OpinionsQuestion;

describe("thread", () => {
  let one = maps();
  afterEach(() => one.end());

  it("begins when it is first asked, and answers many at once in the same thread", async () => {
    one = maps();
    expect(one.births()).toBe(0);
    const answers = await Promise.all([
      one.ask(whole),
      ...Array.from({ length: 20 }, () => one.ask({ kind: "map", debate: "d" } as const)),
    ]);
    expect(answers[0]).toEqual({ seq: 3 });
    for (const answer of answers.slice(1)) expect(answer).toMatchObject({ participants: 1, ratings: 1 });
    expect(one.births()).toBe(1);
  });

  it("leaves the server free while it computes", async () => {
    one = maps();
    await one.ask(whole);
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const ratings = Array.from({ length: 60_000 }, (_, at) => [`p${at % 600}`, `c${Math.floor(at / 600)}`, ((at * 7) % 3) - 1] as const);
    const claims = Array.from({ length: 100 }, (_, at) => [`c${at}`, true] as const);
    await one.ask({ kind: "whole", debate: "large", seq: 1, claims, ratings: ratings as never });
    turns = 0;
    await one.ask({ kind: "map", debate: "large" });
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
  });

  it("is begun anew after it ended: whoever waited is told, and what it knew is gone", async () => {
    one = maps();
    await one.ask(whole);
    const waiting = expect(one.ask({ kind: "map", debate: "d" })).rejects.toBeInstanceOf(ThreadEnded);
    await one.end();
    await waiting;
    expect(await one.ask({ kind: "map", debate: "d" })).toBe("unknown");
    expect(one.births()).toBe(2);
  });

  it("outlives a question that it cannot answer", async () => {
    one = maps();
    await one.ask(whole);
    await expect(one.ask({ kind: "whole", debate: "d", seq: 1, claims: null as never, ratings: 3 as never })).rejects.toThrow("TypeError");
    expect(await one.ask({ kind: "map", debate: "d" })).toMatchObject({ participants: 1 });
    expect(one.births()).toBe(1);
  });

  it("says so where it cannot even begin", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const none = thread<string, string>(new URL("./nothing-there.mjs", import.meta.url));
    await expect(none.ask("anybody?")).rejects.toBeInstanceOf(ThreadEnded);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
