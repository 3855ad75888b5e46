import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aForest } from "@/tests/support/argumentation/a-forest";
import {
  cursorOf,
  cutPage,
  FROM_THE_START,
  type OptionThreads,
  type Place,
  placesAfter,
  positionOf,
  type Thread,
  threadAlong,
  threadByOption,
} from "..";

const prices = fc.record({ whole: fc.nat(30), thread: fc.nat(12), seed: fc.nat(7) });
const priceIn = (seed: number) => (id: string) => 1 + ((Number(id.slice(1)) * 31 + seed) % 5);

describe("pages", () => {
  it("followed to their ends, give every argument once and in order, whatever the budget", () => {
    fc.assert(
      fc.property(aForest, prices, (floor, { whole, thread, seed }) => {
        const budget = { whole, thread, priceOf: priceIn(seed) };
        for (const threads of threadByOption(floor, ["x", "y"]))
          for (const side of [threads.support, threads.attack]) {
            const read = followed(side, threads, budget);
            expect(read).toEqual(inReadingOrder(side));
          }
      }),
    );
  });

  it("keep to their budget, but for the first argument", () => {
    fc.assert(
      fc.property(aForest, prices, (floor, { whole, thread, seed }) => {
        const priceOf = priceIn(seed);
        const [{ support }] = threadByOption(floor, ["x"]) as [OptionThreads];
        const page = cutPage(support, { whole, thread, priceOf });
        const had = page.threads.flatMap(shown);
        const spent = had.reduce((sum, id) => sum + priceOf(id), 0);
        expect(page.spent).toBe(spent);
        if (had.length > 1) expect(spent).toBeLessThanOrEqual(Math.max(whole, priceOf(had[0]!)));
      }),
    );
  });

  it("take at most so many threads", () => {
    const [{ support }] = threadByOption(chainOf(["a1", "a2", "a3"]), ["x"]) as [OptionThreads];
    const page = cutPage(support, { whole: 99, thread: 99, priceOf: () => 1, most: 2 });
    expect(page.threads.map(({ argument }) => argument)).toEqual(["a1", "a2"]);
    expect(placesAfter(support, positionOf(page.next!)).map(({ argument }) => argument)).toEqual(["a3"]);
  });

  it("go on at the right place when the last one shown has been withdrawn", () => {
    const before = threadByOption(chainOf(["a1", "a2", "a3"]), ["x"])[0]!;
    const page = cutPage(before.support, { whole: 1, thread: 1, priceOf: () => 1 });
    const after = threadByOption(
      chainOf(["a1", "a2", "a3"]).map((one) => (one.id === "a1" ? { ...one, status: "withdrawn" as const } : one)),
      ["x"],
    )[0]!;
    expect(placesAfter(after.support, positionOf(page.next!)).map(({ argument }) => argument)).toEqual(["a2", "a3", "a1"]);
  });
});

describe("the way to one argument", () => {
  it("shows what it answers, and counts what stands beside", () => {
    const floor = [
      ...chainOf(["a1"]),
      ...["r1", "r2"].map((id, index) => ({
        id,
        polarity: "attack" as const,
        target: { claim: "ca1" },
        premises: [`c${id}`],
        status: "visible" as const,
        at: `${index}`,
      })),
      { id: "s1", polarity: "attack" as const, target: { claim: "cr2" }, premises: ["cs1"], status: "visible" as const, at: "5" },
    ];
    const { places } = threadByOption(floor, ["x"])[0]!;
    const { thread, top } = threadAlong(places.get("s1")!, 1, () => 1);
    expect(top.argument).toBe("a1");
    expect(thread).toMatchObject({ argument: "a1", direct: 2, left: 1, next: FROM_THE_START });
    expect(thread.replies).toMatchObject([{ argument: "r2", left: 0, next: null, replies: [{ argument: "s1" }] }]);
  });
});

describe("cursors", () => {
  it("are read back as they were written", () => {
    const position = { group: 3, isGone: true, order: -0.25, at: "2025-01-01T00:00:00.000Z", id: "a1" };
    expect(positionOf(cursorOf(position))).toEqual(position);
  });
  it.each(["", "x", "1|2|3|4|5", "1|0|nought|a|b", "1|0|1|a|b|c"])("%j is none", (text) => {
    expect(positionOf(text)).toBeNull();
  });
});

type Cut = Parameters<typeof cutPage>[1];

function followed(side: readonly Place[], threads: OptionThreads, budget: Cut): readonly string[] {
  const page = cutPage(side, budget);
  const read = page.threads.flatMap((thread) => goneThrough(thread, threads, budget));
  return page.next === null ? read : [...read, ...followed(placesAfter(side, positionOf(page.next)), threads, budget)];
}

function goneThrough(thread: Thread, threads: OptionThreads, budget: Cut): readonly string[] {
  const here = [thread.argument, ...thread.replies.flatMap((reply) => goneThrough(reply, threads, budget))];
  if (thread.next === null) return here;
  const { replies } = threads.places.get(thread.argument)!;
  const rest = followed(placesAfter(replies, positionOf(thread.next)), threads, budget);
  expect(thread.left).toBe(rest.length);
  return [...here, ...rest];
}

function inReadingOrder(places: readonly Place[]): readonly string[] {
  return places.flatMap((place) => [place.argument, ...inReadingOrder(place.replies)]);
}

function shown(thread: Thread): readonly string[] {
  return [thread.argument, ...thread.replies.flatMap(shown)];
}

function chainOf(ids: readonly string[]) {
  return ids.map((id) => ({
    id,
    polarity: "support" as const,
    target: { option: "x" },
    premises: [`c${id}`],
    status: "visible" as const,
    at: `2025-${id}`,
  }));
}
