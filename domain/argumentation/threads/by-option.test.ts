import { describe, expect, it } from "vitest";
import {
  type ArgumentThread,
  type ClaimThread,
  MAX_THREAD_DEPTH,
  type Polarity,
  type Target,
  type Threadable,
  threadByOption,
  threadUnderArgument,
  threadUnderClaim,
} from ".";

let clock = 0;
const argument = (
  id: string,
  polarity: Polarity,
  premises: readonly string[],
  target: Target,
  more: Partial<Threadable> = {},
): Threadable => ({
  id,
  polarity,
  premises,
  target,
  status: "visible",
  at: `2025-01-01T00:00:${String(clock++ % 60).padStart(2, "0")}.000Z`,
  ...more,
});
const ids = (threads: readonly ArgumentThread[]) => threads.map((thread) => thread.argument);

describe("under an option", () => {
  it("stand the arguments for and against, older first, withdrawn last", () => {
    const floor = [
      argument("late", "support", ["c1"], { option: "x" }, { at: "2025-01-02" }),
      argument("gone", "support", ["c2"], { option: "x" }, { at: "2025-01-01", status: "withdrawn" }),
      argument("early", "support", ["c3"], { option: "x" }, { at: "2025-01-01" }),
      argument("against", "attack", ["c4"], { option: "x" }),
      argument("other", "support", ["c1"], { option: "y" }),
    ];
    const [x, y, z] = threadByOption(floor, ["x", "y", "z"]);
    expect(ids(x!.support)).toEqual(["early", "late", "gone"]);
    expect(ids(x!.attack)).toEqual(["against"]);
    expect(ids(y!.support)).toEqual(["other"]);
    expect(z).toEqual({ option: "z", support: [], attack: [] });
  });

  it("does not depend on the order in which arguments arrive", () => {
    const floor = ["b", "a", "c"].map((id) => argument(id, "support", ["c1"], { option: "x" }, { at: "2025-01-01" }));
    expect(threadByOption(floor, ["x"])).toEqual(threadByOption(floor.toReversed(), ["x"]));
  });
});

describe("replies", () => {
  const floor = [
    argument("a1", "support", ["c1", "c2"], { option: "x" }),
    argument("r1", "attack", ["c3"], { claim: "c2" }),
    argument("r2", "support", ["c4"], { claim: "c3" }),
    argument("u1", "attack", ["c5"], { argument: "a1" }),
  ];
  it("stand under the premise or the step they speak to", () => {
    const [a1] = threadByOption(floor, ["x"])[0]!.support;
    expect(a1!.premises.map((premise) => premise.claim)).toEqual(["c1", "c2"]);
    expect(ids(a1!.premises[1]!.attack)).toEqual(["r1"]);
    expect(ids(a1!.premises[1]!.attack[0]!.premises[0]!.support)).toEqual(["r2"]);
    expect(ids(a1!.undercuts)).toEqual(["u1"]);
    expect(a1!.undercuts[0]!.depth).toBe(1);
  });
  it("can be read from any claim or step", () => {
    expect(ids(threadUnderClaim(floor, "c2").attack)).toEqual(["r1"]);
    expect(ids(threadUnderArgument(floor, "a1"))).toEqual(["u1"]);
  });
});

describe("a claim used in several places", () => {
  const floor = [
    argument("a1", "support", ["c1"], { option: "x" }),
    argument("a2", "attack", ["c1"], { option: "x" }),
    argument("a3", "support", ["c1"], { option: "y" }),
    argument("r1", "attack", ["c2"], { claim: "c1" }),
  ];
  it("is shown in each, its replies spelled out once an option and counted elsewhere", () => {
    const [x, y] = threadByOption(floor, ["x", "y"]);
    expect(x!.support[0]!.premises[0]).toMatchObject({ claim: "c1", elsewhere: 0, attack: [{ argument: "r1" }] });
    expect(x!.attack[0]!.premises[0]).toMatchObject({ claim: "c1", elsewhere: 1, attack: [] });
    expect(y!.support[0]!.premises[0]).toMatchObject({ claim: "c1", elsewhere: 0, attack: [{ argument: "r1" }] });
  });
});

describe("bounds", () => {
  it("cuts a long chain at the greatest depth and counts what is left", () => {
    const chain = Array.from({ length: 30 }, (_, index) =>
      argument(`a${index}`, "attack", [`c${index}`], index === 0 ? { option: "x" } : { claim: `c${index - 1}` }),
    );
    let thread: ClaimThread | undefined = threadByOption(chain, ["x"])[0]!.attack[0]!.premises[0]!;
    let deepest = 0;
    let deeper = 0;
    while (thread) {
      const reply: ArgumentThread | undefined = thread.attack[0];
      deepest = reply?.depth ?? deepest;
      deeper = thread.deeper;
      thread = reply?.premises[0];
    }
    expect(deepest).toBe(MAX_THREAD_DEPTH - 1);
    expect(deeper).toBe(1);
  });

  it("cuts a chain of undercuts alike", () => {
    const chain = Array.from({ length: 30 }, (_, index) =>
      argument(`a${index}`, "attack", [`c${index}`], index === 0 ? { option: "x" } : { argument: `a${index - 1}` }),
    );
    let thread = threadByOption(chain, ["x"])[0]!.attack[0]!;
    while (thread.undercuts[0]) thread = thread.undercuts[0];
    expect(thread).toMatchObject({ depth: MAX_THREAD_DEPTH - 1, deeper: 1 });
  });

  it("stays linear where every claim has six reasons that share one premise", () => {
    const lattice = Array.from({ length: 2_000 }, (_, index) =>
      argument(
        `a${index}`,
        "support",
        [`c${Math.floor(index / 6) + 1}`],
        index < 6 ? { option: "x" } : { claim: `c${Math.floor(index / 6)}` },
      ),
    );
    expect(count(threadByOption(lattice, ["x"])[0]!.support)).toBeLessThanOrEqual(lattice.length);
  });

  it("ends where withdrawn arguments go round", () => {
    const round = [
      argument("a1", "support", ["c1"], { option: "x" }),
      argument("a2", "support", ["c2"], { claim: "c1" }, { status: "withdrawn" }),
      argument("a3", "support", ["c1"], { claim: "c2" }),
    ];
    expect(count(threadByOption(round, ["x"])[0]!.support)).toBe(3);
  });
});

function count(threads: readonly ArgumentThread[]): number {
  return threads.reduce(
    (sum, { premises, undercuts }) =>
      sum + 1 + count(undercuts) + premises.reduce((inner, { support, attack }) => inner + count(support) + count(attack), 0),
    0,
  );
}
