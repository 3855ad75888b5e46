import { describe, expect, it } from "vitest";
import type { LiveTopic } from "@/contracts/debates/record";
import { spreadOut } from "./spread-out";

/** A world whose time passes when the test says so. */
function aWorld({ chance = 0.5 } = {}) {
  let now = 0;
  let made = 0;
  let isHidden = false;
  const timers = new Map<number, { readonly at: number; readonly work: () => void }>();
  return {
    now: () => now,
    chance: () => chance,
    setTimeout: (work: () => void, milliseconds: number) => {
      made += 1;
      timers.set(made, { at: now + milliseconds, work });
      return made;
    },
    clearTimeout: (timer: number) => void timers.delete(timer),
    isHidden: () => isHidden,
    hide: (hidden: boolean) => {
      isHidden = hidden;
    },
    pass: async (milliseconds: number) => {
      now += milliseconds;
      for (const [timer, { at, work }] of [...timers])
        if (at <= now) {
          timers.delete(timer);
          work();
        }
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const topics = (...names: LiveTopic[]) => new Set<LiveTopic>(names);

function aReader(world = aWorld()) {
  const asked: (readonly LiveTopic[] | null)[] = [];
  let answer: (() => void) | null = null;
  let isSlow = false;
  const reader = spreadOut((wanted) => {
    asked.push(wanted && [...wanted].sort());
    return isSlow
      ? new Promise<void>((resolve) => {
          answer = resolve;
        })
      : Promise.resolve();
  }, world);
  return {
    world,
    asked,
    ...reader,
    slow: () => {
      isSlow = true;
    },
    answer: async () => {
      isSlow = false;
      answer?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe("spreadOut", () => {
  it("reads at once where few read along", async () => {
    const { note, asked, world } = aReader();
    note({ topics: topics("floor"), spread: 0 });
    await world.pass(0);
    expect(asked).toEqual([["floor"]]);
  });

  it("waits its share of the spread, and gathers what changes meanwhile", async () => {
    const { note, asked, world } = aReader();
    note({ topics: topics("floor"), spread: 2_000 });
    await world.pass(600);
    note({ topics: topics("positions"), spread: 2_000 });
    await world.pass(399);
    expect(asked).toEqual([]);
    await world.pass(1);
    expect(asked).toEqual([["floor", "positions"]]);
  });

  it("rests for the spread between two readings, however much happens meanwhile", async () => {
    const { note, asked, world } = aReader(aWorld({ chance: 0.1 }));
    for (let passed = 0; passed < 10_000; passed += 100) {
      note({ topics: topics("floor"), spread: 2_000 });
      await world.pass(100);
    }
    expect(asked).toHaveLength(5);
  });

  it("does not wait as long for what everybody waits for", async () => {
    const { note, asked, world } = aReader();
    note({ topics: topics("floor"), spread: 2_000 });
    note({ topics: topics("debate"), spread: 2_000 });
    await world.pass(300);
    expect(asked).toEqual([["debate", "floor"]]);
  });

  it("asks nothing while it has not been answered, and what changed meanwhile after that", async () => {
    const { note, asked, world, slow, answer } = aReader();
    slow();
    note({ topics: topics("floor"), spread: 0 });
    await world.pass(0);
    note({ topics: topics("floor"), spread: 0 });
    await world.pass(5_000);
    expect(asked).toHaveLength(1);
    await answer();
    await world.pass(250);
    expect(asked).toEqual([["floor"], ["floor"]]);
  });

  it("asks at most four times a second however much happens", async () => {
    const { note, asked, world } = aReader();
    for (let turn = 0; turn < 40; turn += 1) {
      note({ topics: topics("floor"), spread: 0 });
      await world.pass(25);
    }
    expect(asked.length).toBeLessThanOrEqual(5);
    await world.pass(250);
    expect(asked.length).toBeGreaterThan(2);
  });

  it("reads everything where what changed is unknown, whatever else is waiting", async () => {
    const { note, asked, world } = aReader();
    note({ topics: topics("floor"), spread: 0 });
    note({ topics: null, spread: 0 });
    note({ topics: topics("polls"), spread: 0 });
    await world.pass(0);
    expect(asked).toEqual([null]);
  });

  it("reads nothing that nobody sees, and all of it when somebody looks again", async () => {
    const { note, wake, asked, world } = aReader();
    world.hide(true);
    note({ topics: topics("floor"), spread: 0 });
    await world.pass(60_000);
    note({ topics: topics("polls"), spread: 2_000 });
    await world.pass(540_000);
    expect(asked).toEqual([]);
    world.hide(false);
    wake();
    await world.pass(0);
    expect(asked).toEqual([["floor", "polls"]]);
  });

  it("goes on after a reading that failed", async () => {
    const world = aWorld();
    let tries = 0;
    const { note } = spreadOut(() => {
      tries += 1;
      return Promise.reject(new Error("offline"));
    }, world);
    note({ topics: topics("floor"), spread: 0 });
    await world.pass(0);
    note({ topics: topics("floor"), spread: 0 });
    await world.pass(250);
    expect(tries).toBe(2);
  });
});
