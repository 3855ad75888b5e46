import { describe, expect, it } from "vitest";
import { missingFromList, moved, type Seated, speakerFor, speakersList, type Waiting } from ".";

const somebody = (participantId: string, delegation: string, more: Partial<Seated> = {}): Seated => ({
  participantId,
  delegation,
  isHead: false,
  speeches: 0,
  ...more,
});
const hand = (participantId: string, order: number, delegation: string | null = null): Waiting => ({
  turnId: `turn of ${participantId}`,
  participantId,
  delegation,
  order,
});
const names = (list: readonly { readonly participantId: string }[]) => list.map(({ participantId }) => participantId);

const SEATED = [
  somebody("ann", "north", { isHead: true }),
  somebody("art", "north"),
  somebody("bea", "south", { isHead: true }),
  somebody("cy", "west", { isHead: true }),
];

describe("an open floor", () => {
  const facts = { mode: "open-floor", favoursLeast: false, times: {}, seated: SEATED } as const;

  it("hears raised hands first come, first served", () => {
    const waiting = [hand("cy", 3), hand("ann", 1), hand("bea", 2)];
    expect(names(speakersList({ ...facts, waiting }))).toEqual(["ann", "bea", "cy"]);
  });

  it("leaves out whoever no longer holds a seat, and follows whoever has moved", () => {
    const waiting = [hand("gone", 1, "north"), hand("cy", 2, "north")];
    expect(speakersList({ ...facts, waiting })).toEqual([{ turnId: "turn of cy", participantId: "cy", delegation: "west" }]);
  });

  it("favours delegations that have had the floor fewest times, and counts a second hand as if the first had been heard", () => {
    const seated = [...SEATED, somebody("bo", "south")];
    const times = { north: 2 };
    const waiting = [hand("ann", 1), hand("bea", 2), hand("bo", 3), hand("cy", 4)];
    expect(names(speakersList({ ...facts, favoursLeast: true, times, seated, waiting }))).toEqual(["bea", "cy", "bo", "ann"]);
    expect(names(speakersList({ ...facts, times, seated, waiting }))).toEqual(["ann", "bea", "bo", "cy"]);
  });

  it("puts nobody on the list by itself", () => {
    expect(missingFromList({ mode: "open-floor", waiting: [], seated: SEATED, voting: ["north"], heard: [] })).toEqual([]);
  });
});

describe("opening statements", () => {
  const facts = { mode: "opening-statements", seated: SEATED, voting: ["north", "south", "west"] } as const;

  it("are made by the head of each delegation, in the debate's order", () => {
    expect(names(missingFromList({ ...facts, waiting: [], heard: [] }))).toEqual(["ann", "bea", "cy"]);
  });

  it("are made once: who waits or has been heard is not listed again", () => {
    expect(names(missingFromList({ ...facts, waiting: [hand("bea", 1, "south")], heard: ["north"] }))).toEqual(["cy"]);
  });

  it("leave out a delegation in which nobody sits", () => {
    expect(missingFromList({ ...facts, voting: ["east"], waiting: [], heard: [] })).toEqual([]);
  });

  it("are made by another of the delegation where the head has gone", () => {
    const waiting = [hand("ann", 1, "north")];
    const seated = [somebody("art", "north"), somebody("bea", "south", { isHead: true })];
    expect(names(speakersList({ mode: "opening-statements", favoursLeast: true, times: {}, waiting, seated }))).toEqual(["art"]);
    const movedAway = [somebody("ann", "south"), ...seated];
    expect(names(speakersList({ mode: "opening-statements", favoursLeast: false, times: {}, waiting, seated: movedAway }))).toEqual([
      "art",
    ]);
  });
});

describe("rounds", () => {
  it("bring a delegation back to the end of the list once it has the floor", () => {
    const waiting = [hand("bea", 2, "south"), hand("cy", 3, "west")];
    const heard = ["north"];
    expect(names(missingFromList({ mode: "rounds", waiting, seated: SEATED, voting: ["north", "south", "west"], heard }))).toEqual(["ann"]);
  });

  it("give each person of a delegation their turn, the head first", () => {
    expect(speakerFor("north", "rounds", SEATED)?.participantId).toBe("ann");
    const after = SEATED.map((one) => (one.participantId === "ann" ? { ...one, speeches: 1 } : one));
    expect(speakerFor("north", "rounds", after)?.participantId).toBe("art");
    expect(speakerFor("north", "opening-statements", after)?.participantId).toBe("ann");
  });
});

describe("moving somebody on the list", () => {
  it("puts them before another or at the end", () => {
    expect(moved(["a", "b", "c"], "c", "a")).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b", "c"], "a", "c")).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], "a", null)).toEqual(["b", "c", "a"]);
  });

  it("is impossible where one of them no longer waits", () => {
    expect(moved(["a", "b"], "c", "a")).toBeNull();
    expect(moved(["a", "b"], "a", "c")).toBeNull();
    expect(moved(["a", "b"], "a", "a")).toBeNull();
  });
});
