import { describe, expect, it } from "vitest";
import { EMPTY, joinUpdates, mergeUpdate } from "@/formats/shared-text";
import { Courier, type Standing } from "./courier";
import { type Attempt, Notebook } from "./notebook";

const refusal = (httpStatus: number, code: string) =>
  Object.assign(new Error(`No: ${code}`), { data: { httpStatus, refusal: { code, details: {} } } });
const LOST = Object.assign(new Error("Failed to fetch"), { data: undefined });

/** A notebook with its courier, and a server that fails as often as it is told to. */
function aLine(...failures: (Error | null)[]) {
  const server = { state: EMPTY as Uint8Array, kept: [] as Uint8Array[], keys: [] as string[] };
  const standings: Standing[] = [];
  let key = 0;
  const book = new Notebook(
    { version: 0, update: null },
    { onTyped: () => void courier.send(), onUnsent: () => {}, around: (apply) => apply() },
    () => `key ${++key}`,
  );
  const write = async ({ update, key }: Attempt) => {
    server.keys.push(key);
    const failure = failures.shift();
    if (failure) throw failure;
    const merged = mergeUpdate(server.state, update, { characters: 1_000, bytes: 100_000 });
    if ("fault" in merged) throw refusal(409, "conflict");
    if (merged.isNew) server.kept.push(update);
    server.state = merged.state;
    return { version: server.kept.length };
  };
  const read = async (after: number) => ({
    version: server.kept.length,
    update: after === server.kept.length ? null : joinUpdates(server.kept.slice(after)),
  });
  const courier = new Courier(book, { write, read, onStanding: (standing) => standings.push(standing), pause: () => Promise.resolve() });
  const type = (words: string) => book.edit({ at: book.text.length, removed: 0, inserted: words });
  return { book, courier, server, standings, type, text: () => mergeUpdate(server.state, EMPTY, { characters: 1_000, bytes: 100_000 }) };
}

describe("a courier", () => {
  it("sends what was typed, also what is typed while something is on its way", async () => {
    const line = aLine();
    line.type("one");
    line.type(" two");
    await expect.poll(() => line.book.isSent).toBe(true);
    expect(line.text()).toMatchObject({ text: "one two" });
    expect(line.standings.at(-1)).toEqual({ is: "sent" });
  });

  it("sends again under the same key until somebody answers", async () => {
    const line = aLine(LOST, refusal(503, "unavailable"), refusal(429, "too-many"));
    line.type("one");
    await expect.poll(() => line.book.isSent).toBe(true);
    expect(line.server.keys).toEqual(["key 1", "key 1", "key 1", "key 1"]);
    expect(line.standings).toContainEqual({ is: "offline" });
    expect(line.text()).toMatchObject({ text: "one" });
  });

  it("waits for the writer where the server refuses, and loses nothing", async () => {
    const line = aLine(refusal(413, "too-large"));
    line.type("much");
    await expect.poll(() => line.standings.at(-1)).toEqual({ is: "refused", problem: "No: too-large" });
    line.type(" less");
    await expect.poll(() => line.book.isSent).toBe(true);
    expect(line.text()).toMatchObject({ text: "much less" });
  });

  it("waits for the debate to go on", async () => {
    const line = aLine(refusal(412, "wrong-phase"));
    line.type("later");
    await expect.poll(() => line.standings.at(-1)).toMatchObject({ is: "stopped" });
    await line.courier.send();
    expect(line.text()).toMatchObject({ text: "later" });
  });

  it("gives up where the notes are no longer this person's", async () => {
    const line = aLine(refusal(404, "not-found"));
    line.type("mine?");
    await expect.poll(() => line.standings.at(-1)).toEqual({ is: "gone" });
    line.type(" still?");
    await line.courier.send();
    expect(line.server.keys).toHaveLength(1);
  });

  it("brings what others wrote", async () => {
    const line = aLine();
    const other = new Notebook(
      { version: 0, update: null },
      { onTyped: () => {}, onUnsent: () => {}, around: (apply) => apply() },
      () => "k",
    );
    other.edit({ at: 0, removed: 0, inserted: "theirs" });
    line.server.kept.push(other.next()!.update);
    line.server.state = other.next()!.update;
    await line.courier.ask();
    expect([line.book.text, line.book.version]).toEqual(["theirs", 1]);
  });
});
