import http from "node:http";

export type LiveEvent = {
  readonly id: number | null;
  readonly event: string;
  readonly data: {
    readonly events?: readonly { readonly seq: number; readonly topics: readonly string[] }[];
    readonly seq?: number;
    readonly topics?: readonly string[];
  };
};
type Where = {
  readonly port: number;
  readonly slug: string;
  readonly cookie?: string;
  readonly after?: string | number;
  readonly query?: string;
};

/** A browser's EventSource as far as a test needs one: keeps every whole event, and can wait for what is to come. */
export class LiveReader {
  readonly events: LiveEvent[] = [];
  /** What the server said the time was, in milliseconds, each time it showed that the line is alive. */
  readonly beats: number[] = [];
  status = 0;
  headers: http.IncomingHttpHeaders = {};
  refusal = "";
  isOver = false;
  private text = "";
  private waiting: (() => void)[] = [];
  private readonly req: http.ClientRequest;

  private constructor({ port, slug, cookie, after, query = "" }: Where, opened: () => void) {
    const headers = { ...(cookie && { cookie }), ...(after !== undefined && { "last-event-id": String(after) }) };
    this.req = http.get({ host: "127.0.0.1", port, path: `/api/live/${slug}${query}`, headers, agent: false });
    this.req.once("response", (res) => {
      this.status = res.statusCode ?? 0;
      this.headers = res.headers;
      res.setEncoding("utf8");
      res.on("data", (part: string) => this.take(part));
      res.on("close", () => this.end());
      res.on("error", () => this.end());
      if (this.status === 200) opened();
      else res.once("close", opened);
    });
    this.req.on("error", () => {
      this.end();
      opened();
    });
  }

  /** Resolves when the stream has begun, or was refused. */
  static open(where: Where): Promise<LiveReader> {
    return new Promise((resolve) => {
      const reader: LiveReader = new LiveReader(where, () => resolve(reader));
    });
  }

  /** Every entry received, in order of receipt. */
  get seqs(): number[] {
    return this.events.flatMap(({ data }) => data.events?.map(({ seq }) => seq) ?? []);
  }

  get lastId(): number | null {
    return this.events.findLast(({ id }) => id !== null)?.id ?? null;
  }

  /** Waits until this is true of what was received. */
  async until(isTrue: (reader: this) => boolean, patience = 10_000): Promise<void> {
    const deadline = Date.now() + patience;
    while (!isTrue(this)) {
      const left = deadline - Date.now();
      if (left <= 0)
        throw new Error(
          `waited in vain; received ${JSON.stringify(this.events).slice(-400)}${this.isOver ? ", and the feed is over" : ""}`,
        );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  close(): void {
    this.req.destroy();
  }

  private take(part: string): void {
    if (this.status !== 200) {
      this.refusal += part;
      return;
    }
    this.text += part;
    const blocks = this.text.split("\n\n");
    this.text = blocks.pop()!;
    for (const block of blocks) {
      const fields = Object.fromEntries(
        block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
      );
      if (fields.event === "beat") this.beats.push((JSON.parse(fields.data ?? "{}") as { now: number }).now);
      else if (fields.data !== undefined)
        this.events.push({
          id: fields.id === undefined ? null : Number(fields.id),
          event: fields.event ?? "",
          data: JSON.parse(fields.data || "{}"),
        });
    }
    this.wake();
  }

  private end(): void {
    this.isOver = true;
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
