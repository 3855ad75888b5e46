import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY, joinUpdates, mergeUpdate } from "@/formats/shared-text";
import { type Attempt, type News, Notebook } from "./notebook";

const LIMITS = { characters: 100_000, bytes: 2_000_000 };

/** The server as the notebook sees it: takes each change once, and says what is newer than a version. */
class Server {
  state: Uint8Array = EMPTY;
  readonly kept: Uint8Array[] = [];

  write(update: Uint8Array): number | null | "behind" {
    const merged = mergeUpdate(this.state, update, LIMITS);
    if ("fault" in merged) {
      if (merged.fault !== "behind") throw new Error(merged.fault);
      return "behind";
    }
    if (!merged.isNew) return null;
    this.state = merged.state;
    return this.kept.push(update);
  }

  read(after: number | null): News {
    const version = this.kept.length;
    if (after === null) return { version, update: this.state };
    return { version, update: after === version ? null : joinUpdates(this.kept.slice(after)) };
  }
}

let keys = 0;
const newKey = () => `key ${++keys}`;

class Person {
  kept: Uint8Array | null = null;
  book: Notebook;
  /** Answers of the server that have not arrived yet. */
  readonly onTheWay: News[] = [];

  constructor(private readonly server: Server) {
    this.book = this.open();
  }

  open(): Notebook {
    const book = new Notebook(
      this.server.read(null),
      { onTyped: () => {}, onUnsent: (update) => (this.kept = update), around: (apply) => apply() },
      newKey,
    );
    return book;
  }

  reload(): void {
    const { kept } = this;
    this.book = this.open();
    if (kept) this.book.adopt(kept);
  }

  send(fate: "arrives" | "answer lost" | "lost"): void {
    const attempt = this.book.next();
    if (!attempt || fate === "lost") return;
    const answer = this.server.write(attempt.update);
    if (fate === "answer lost") return;
    if (answer === "behind") this.book.behind();
    else this.book.confirmed(answer);
  }
}

type Step =
  | { readonly kind: "type"; readonly who: number; readonly at: number; readonly removed: number; readonly words: string }
  | { readonly kind: "send"; readonly who: number; readonly fate: "arrives" | "answer lost" | "lost" }
  | { readonly kind: "ask"; readonly who: number }
  | { readonly kind: "hear"; readonly who: number; readonly which: number; readonly again: boolean }
  | { readonly kind: "hold" | "release" | "reload" | "undo"; readonly who: number };

const PEOPLE = 3;
const who = fc.nat(PEOPLE - 1);
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      who,
      at: fc.nat(40),
      removed: fc.constant(0),
      words: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom("a", "b", "😀", "\n") }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      who,
      at: fc.nat(40),
      removed: fc.integer({ min: 1, max: 3 }),
      words: fc.constant(""),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("send" as const),
      who,
      fate: fc.constantFrom("arrives" as const, "answer lost" as const, "lost" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("ask" as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("hear" as const), who, which: fc.nat(5), again: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("hold" as const, "release" as const, "reload" as const, "undo" as const), who }),
  },
);

/** Does a step; answers what somebody typed by it. */
function take(people: readonly Person[], step: Step): string | null {
  const person = people[step.who]!;
  const { book } = person;
  if (step.kind === "type") {
    const at = whole(book.text, Math.min(step.at, book.text.length));
    const removed = whole(book.text, Math.min(at + step.removed, book.text.length)) - at;
    if (removed + step.words.length === 0) return null;
    book.edit({ at, removed, inserted: step.words });
    return removed === 0 ? step.words : null;
  }
  if (step.kind === "send") person.send(step.fate);
  else if (step.kind === "ask") person.onTheWay.push(serverOf(people).read(book.version));
  else if (step.kind === "hear") {
    const [news] = person.onTheWay.length > 0 ? person.onTheWay.splice(step.which % person.onTheWay.length, 1) : [];
    if (news) book.receive(news);
    if (news && step.again) person.onTheWay.push(news);
  } else if (step.kind === "reload") person.reload();
  else book[step.kind]();
  return null;
}

const serverOf = (people: readonly Person[]): Server => (people[0] as unknown as { server: Server }).server;
/** Not between the halves of a character: no text field lets the caret go there. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at);

/** Until everybody has sent everything and heard everything. */
function settle(people: readonly Person[]): void {
  for (const { book } of people) book.release();
  for (const person of people) while (!person.book.isSent) person.send("arrives");
  for (const { book } of people) book.receive(serverOf(people).read(book.version));
}

describe("copies of the same notes", () => {
  it("come to one text, however changes are lost, repeated and late", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 80 }), (all) => {
        const server = new Server();
        const people = Array.from({ length: PEOPLE }, () => new Person(server));
        for (const step of all) take(people, step);
        settle(people);
        const texts = new Set([...people.map(({ book }) => book.text), new Person(server).book.text]);
        expect(texts.size).toBe(1);
      }),
      { numRuns: 400 },
    );
  });

  it("keep every keystroke", () => {
    const typing = steps.filter((step) => (step.kind !== "type" || step.removed === 0) && step.kind !== "undo");
    fc.assert(
      fc.property(fc.array(typing, { maxLength: 80 }), (all) => {
        const server = new Server();
        const people = Array.from({ length: PEOPLE }, () => new Person(server));
        const typed = all.map((step) => take(people, step)).filter((words) => words !== null);
        settle(people);
        const letters = (text: string) => [...text].sort().join("");
        expect(letters(people[0]!.book.text)).toBe(letters(typed.join("")));
      }),
      { numRuns: 400 },
    );
  });
});

describe("a notebook", () => {
  it("whose change the server had already misses nothing that came after it", () => {
    const server = new Server();
    const [one, two] = [new Person(server), new Person(server)];
    one.book.edit({ at: 0, removed: 0, inserted: "a" });
    two.book.edit({ at: 0, removed: 0, inserted: "b" });
    two.send("answer lost");
    two.book.receive(server.read(two.book.version));
    one.send("arrives");
    two.send("arrives");
    two.book.receive(server.read(two.book.version));
    expect([...two.book.text].sort()).toEqual(["a", "b"]);
  });

  const quiet = { onTyped: () => {}, onUnsent: () => {}, around: (apply: () => void) => apply() };
  const fresh = () => new Notebook({ version: 0, update: null }, quiet, newKey);

  it("sends again what was not answered, under its key, and what came since under another", () => {
    const book = fresh();
    book.edit({ at: 0, removed: 0, inserted: "one" });
    const first = book.next() as Attempt;
    book.edit({ at: 3, removed: 0, inserted: " two" });
    expect(book.next()).toBe(first);
    book.confirmed(1);
    expect(book.next()?.key).not.toBe(first.key);
    book.confirmed(2);
    expect([book.next(), book.version, book.isSent]).toEqual([null, 2, true]);
  });

  it("sends everything where the server lacks what a change builds on", () => {
    const server = new Server();
    const lost = new Server();
    const book = new Notebook(server.read(null), quiet, newKey);
    book.edit({ at: 0, removed: 0, inserted: "one" });
    lost.write(book.next()!.update);
    book.confirmed(1);
    book.edit({ at: 3, removed: 0, inserted: " two" });
    expect(server.write(book.next()!.update)).toBe("behind");
    book.behind();
    expect(server.write(book.next()!.update)).toBe(1);
    expect(new Notebook(server.read(null), quiet, newKey).text).toBe("one two");
  });

  it("undoes what was typed here, and nothing that came from elsewhere", () => {
    const server = new Server();
    const [mine, other] = [new Notebook(server.read(null), quiet, newKey), new Notebook(server.read(null), quiet, newKey)];
    mine.edit({ at: 0, removed: 0, inserted: "mine" });
    other.edit({ at: 0, removed: 0, inserted: "theirs " });
    server.write(other.next()!.update);
    mine.receive(server.read(0));
    mine.undo();
    expect(mine.text).toBe("theirs ");
    mine.redo();
    expect(mine.text.replace("theirs ", "")).toBe("mine");
  });

  it("keeps a selection on the words it was on", () => {
    const server = new Server();
    const [mine, other] = [new Notebook(server.read(null), quiet, newKey), new Notebook(server.read(null), quiet, newKey)];
    mine.edit({ at: 0, removed: 0, inserted: "one three" });
    server.write(mine.next()!.update);
    other.receive(server.read(0));
    const selection = mine.selection(4, 9);
    other.edit({ at: 4, removed: 0, inserted: "two " });
    server.write(other.next()!.update);
    mine.receive(server.read(1));
    expect(mine.text.slice(...mine.placeOf(selection))).toBe("three");
  });

  it("that was typed into for long sends what is left of it", () => {
    const book = fresh();
    for (let time = 0; time < 40; time++) {
      book.edit({ at: 0, removed: 0, inserted: "x".repeat(4_000) });
      book.edit({ at: 0, removed: 4_000, inserted: "" });
    }
    book.edit({ at: 0, removed: 0, inserted: "short" });
    expect(book.next()!.update.length).toBeLessThan(62_000);
  });
});
