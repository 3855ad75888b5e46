import net from "node:net";

export type Answer = { readonly status: number; readonly body: string; readonly ms: number };
type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void; readonly since: number };

const HEAD_END = Buffer.from("\r\n\r\n");
const CHUNKS_END = Buffer.from("0\r\n\r\n");

/** One kept-alive connection that writes prepared bytes and reads answers in order; as little work as a load can be. */
export class Connection {
  private readonly waiting: Waiting[] = [];
  private buffered: Buffer = Buffer.alloc(0);

  private constructor(
    private readonly socket: net.Socket,
    private readonly keepsBodies: boolean,
  ) {
    socket.setNoDelay(true);
    socket.on("data", (chunk) => this.read(chunk));
    const fail = (error?: Error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error ?? new Error("the connection was closed"));
    };
    socket.on("error", fail);
    socket.on("close", () => fail());
  }

  static open(port: number, { keepsBodies = false } = {}): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, "127.0.0.1", () => resolve(new Connection(socket, keepsBodies)));
      socket.once("error", reject);
    });
  }

  ask(request: Buffer | string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.socket.destroyed) return reject(new Error("the connection was closed"));
      this.waiting.push({ resolve, reject, since: performance.now() });
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.buffered = this.buffered.length === 0 ? chunk : Buffer.concat([this.buffered, chunk]);
    for (;;) {
      const headEnd = this.buffered.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const head = this.buffered.toString("latin1", 0, headEnd);
      const from = headEnd + HEAD_END.length;
      const end = this.endOfBody(head, from);
      if (end < 0 || end > this.buffered.length) return;
      const body = this.keepsBodies ? this.buffered.toString("utf8", from, end) : "";
      this.buffered = this.buffered.subarray(end);
      const { resolve, since } = this.waiting.shift()!;
      resolve({ status: Number(head.slice(9, 12)), body, ms: performance.now() - since });
    }
  }

  private endOfBody(head: string, from: number): number {
    const length = /\r\ncontent-length: (\d+)/i.exec(head);
    if (length) return from + Number(length[1]);
    if (!/\r\ntransfer-encoding: chunked/i.test(head)) return from;
    const end = this.buffered.indexOf(CHUNKS_END, from);
    return end < 0 ? -1 : end + CHUNKS_END.length;
  }
}

/** A request as bytes. */
export function request(
  method: "GET" | "POST",
  path: string,
  { cookie, body }: { readonly cookie?: string; readonly body?: unknown } = {},
): Buffer {
  const json = body === undefined ? "" : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    "Host: 127.0.0.1",
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    ...(method === "POST"
      ? ["Content-Type: application/json", "Sec-Fetch-Site: same-origin", `Content-Length: ${Buffer.byteLength(json)}`]
      : []),
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${json}`);
}
