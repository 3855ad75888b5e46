import net from "node:net";
import type { LiveTopic } from "@/contracts/debates/record";
import { spreadOut } from "@/features/chamber/spread-out";
import { request } from "../connection";
import type { Browser } from "./browser";
import type { Journal } from "./journal";

/** A procedure that an open page keeps true, and the topics that make it old, as features/chamber/live.tsx has them. */
type Query = { readonly procedure: string; readonly input?: object; readonly topics: readonly LiveTopic[] };

const HEAD: readonly Query[] = [
  { procedure: "debates.get", topics: ["debate", "notifications"] },
  { procedure: "notifications.unread", topics: ["floor", "moderation", "prompts", "proposals", "messages", "notifications"] },
  { procedure: "prompts.list", topics: ["prompts"] },
  { procedure: "speaking.hand", topics: ["speaking"] },
];
export const ROOMS = {
  seat: [{ procedure: "debates.people", topics: ["people"] }],
  positions: [{ procedure: "positions.list", topics: ["positions"] }],
  vote: [{ procedure: "polls.list", topics: ["polls"] }],
  floor: [{ procedure: "floor.get", input: { order: "oldest" }, topics: ["floor"] }],
  news: [{ procedure: "injects.list", topics: ["injects", "debate"] }],
  proposals: [{ procedure: "proposals.list", topics: ["proposals", "polls"] }],
  debrief: [{ procedure: "debrief.get", topics: ["debrief", "debate"] }],
  panel: [{ procedure: "answers.questionnaire", topics: ["panel"] }],
} as const satisfies Record<string, readonly Query[]>;
export type Room = keyof typeof ROOMS;

/** A page of the chamber that somebody has open: follows the feed, and reads again what an event makes old, as browsers do. */
export class OpenPage {
  private room: Room = "seat";
  private socket: net.Socket | null = null;
  private text = "";
  private last = 0;
  private isClosed = false;
  private readonly reading = spreadOut((topics) => this.readAgain(topics), {
    now: () => Date.now(),
    chance: () => Math.random(),
    setTimeout: (work, milliseconds) => setTimeout(work, milliseconds) as unknown as number,
    clearTimeout: (timer) => clearTimeout(timer),
    isHidden: () => false,
  });

  constructor(
    private readonly port: number,
    private readonly debate: string,
    private readonly browser: Browser,
    private readonly journal: Journal,
  ) {}

  /** Reads what the head of the chamber shows, and begins to follow. */
  async open(): Promise<void> {
    const [view] = await this.read(HEAD);
    this.last = (view as { record?: { seq: number } } | null)?.record?.seq ?? 0;
    this.follow();
  }

  async goTo(room: Room): Promise<void> {
    if (this.room === room) return;
    this.room = room;
    await this.read(ROOMS[room]);
  }

  close(): void {
    this.isClosed = true;
    this.reading.stop();
    this.socket?.destroy();
  }

  private async readAgain(topics: ReadonlySet<LiveTopic> | null): Promise<void> {
    const queries: readonly Query[] = [...HEAD, ...ROOMS[this.room]];
    const old = queries.filter((query) => topics === null || query.topics.some((topic) => topics.has(topic)));
    if (old.length > 0) await this.read(old);
  }

  private read(queries: readonly Query[]): Promise<readonly unknown[]> {
    return this.browser.read(queries.map(({ procedure, input }) => ({ procedure, input: { debate: this.debate, ...input } })));
  }

  private follow(): void {
    if (this.isClosed) return;
    const socket = net.connect(this.port, "127.0.0.1", () =>
      socket.write(request("GET", `/api/live/${this.debate}?after=${this.last}`, { cookie: this.browser.cookie })),
    );
    this.socket = socket;
    this.text = "";
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => this.take(part));
    socket.on("error", () => {});
    socket.on("close", () => {
      if (!this.isClosed) setTimeout(() => this.follow(), 1_000 + Math.random() * 1_000);
    });
  }

  private take(part: string): void {
    this.text += part;
    for (let end = this.text.indexOf("\n\n"); end >= 0; end = this.text.indexOf("\n\n")) {
      const block = this.text.slice(0, end);
      this.text = this.text.slice(end + 2);
      const event = /^event: (\w+)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (event && data && event !== "beat") this.hear(event, JSON.parse(data));
    }
  }

  private hear(
    event: string,
    data: { events?: { seq: number; topics: LiveTopic[] }[]; topics?: LiveTopic[]; seq?: number; spread: number },
  ): void {
    if (event === "reset") {
      this.journal.resets.count += 1;
      this.last = data.seq ?? this.last;
      this.reading.note({ topics: null, spread: data.spread });
    } else if (data.events) this.hearEntries(data.events, data.spread);
    else this.reading.note({ topics: new Set(data.topics), spread: data.spread });
  }

  private hearEntries(events: readonly { readonly seq: number; readonly topics: readonly LiveTopic[] }[], spread: number): void {
    const [from, to] = [events[0]!.seq, events.at(-1)!.seq];
    this.journal.heard.push({ from, to, at: Date.now() });
    if (from !== this.last + 1) this.journal.answered("read", `feed: entry ${from} came after ${this.last}`, 0);
    this.last = to;
    this.reading.note({ topics: new Set(events.flatMap(({ topics }) => topics)), spread });
  }
}
