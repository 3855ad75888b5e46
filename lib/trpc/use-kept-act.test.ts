import { describe, expect, it } from "vitest";
import { added, begun, type Kept } from "./use-kept-act";

type Points = Readonly<Record<string, number>>;
const merge = (earlier: Points, later: Points): Points => ({ ...earlier, ...later });
let made = 0;
const makeKey = () => `key ${++made}`;
const NOTHING: Kept<Points> = { attempt: null, next: null };

describe("a change that is kept until it is answered", () => {
  it("keeps its key however often it is sent, and what comes meanwhile goes after it", () => {
    const first = begun(added(NOTHING, { evidence: 3 }, merge), makeKey);
    const meanwhile = added(added(first, { role: 1 }, merge), { role: 2 }, merge);
    expect(begun(meanwhile, makeKey)).toEqual({ attempt: first.attempt, next: { role: 2 } });
    const answered = begun({ ...meanwhile, attempt: null }, makeKey);
    expect(answered.attempt?.input).toEqual({ role: 2 });
    expect(answered.attempt?.key).not.toBe(first.attempt?.key);
  });

  it("joins what was not sent: the later word stands, or both where they speak of different things", () => {
    expect(added(added(NOTHING, { evidence: 3 }), { role: 1 }).next).toEqual({ role: 1 });
    expect(added(added(NOTHING, { evidence: 3 }, merge), { role: 1 }, merge).next).toEqual({ evidence: 3, role: 1 });
  });

  it("sends nothing where nothing changed", () => {
    expect(begun(NOTHING, makeKey)).toEqual(NOTHING);
  });
});
