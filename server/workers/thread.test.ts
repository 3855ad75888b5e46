import { afterEach, describe, expect, it, vi } from "vitest";
import type { OpinionsAnswer, OpinionsQuestion } from "./opinions/questions";
import { ThreadEnded, thread } from "./thread";

const maps = () => thread<OpinionsQuestion, OpinionsAnswer>(new URL("./opinions/entry.mjs", import.meta.url));
const whole = {
  kind: "whole",
  debate: "d",
  seq: 3,
  claims: [["c", true]],
  people: ["p"],
  starts: Int32Array.of(0, 1),
  cells: Int32Array.of(2),
} as const satisfies OpinionsQuestion;
/** So many that a map of them takes longer than ending a thread. */
function large(): OpinionsQuestion {
  return {
    kind: "whole",
    debate: "large",
    seq: 1,
    claims: Array.from({ length: 100 }, (_, at) => [`c${at}`, true] as const),
    people: Array.from({ length: 600 }, (_, at) => `p${at}`),
    starts: Int32Array.from({ length: 601 }, (_, at) => 100 * at),
    cells: Int32Array.from({ length: 60_000 }, (_, at) => 3 * (at % 100) + ((at * 7 + Math.floor(at / 100)) % 3)),
  };
}

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
    await one.ask(large());
    turns = 0;
    await one.ask({ kind: "map", debate: "large" });
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
  });

  it("is begun anew after it ended: whoever waited is told, and what it knew is gone", async () => {
    one = maps();
    await one.ask(whole);
    await one.ask(large());
    const waiting = expect(one.ask({ kind: "map", debate: "large" })).rejects.toBeInstanceOf(ThreadEnded);
    await one.end();
    await waiting;
    expect(await one.ask({ kind: "map", debate: "d" })).toBe("unknown");
    expect(one.births()).toBe(2);
  });

  it("outlives a question that it cannot answer", async () => {
    one = maps();
    await one.ask(whole);
    await expect(one.ask({ ...whole, people: null as never })).rejects.toThrow("TypeError");
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
