import http, { type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import net from "node:net";

export type Question = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent with its length; an iterable is sent in chunks, without one. */
  readonly body?: string | Buffer | Iterable<Buffer | string>;
};
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** What a procedure answered; undefined where it refused. */
  readonly data: () => never;
  /** What a refusal says. */
  readonly error: () => {
    readonly message: string;
    readonly code: string;
    readonly refusal: string | null;
    readonly paths: readonly string[];
  };
};

/** One request over a connection of its own, with exactly these headers. */
export function ask(port: number, path: string, { method = "GET", headers = {}, body }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: "127.0.0.1", port, path, method, headers: headers as http.OutgoingHttpHeaders, agent: false });
    let answered = false;
    req.once("response", (res) => {
      answered = true;
      read(res).then(resolve, reject);
    });
    // A server that has refused a long body may close before it has read all of it.
    req.on("error", (error) => answered || reject(error));
    if (body === undefined || typeof body === "string" || Buffer.isBuffer(body)) return void req.end(body);
    for (const part of body) req.write(part);
    req.end();
  });
}

/** Bytes as they are, for requests no client would make; answers what comes back until the connection ends. */
export function askRaw(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => socket.write(bytes));
    const parts: Buffer[] = [];
    socket.setTimeout(8_000, () => {
      socket.destroy();
      reject(new Error(`no end after: ${Buffer.concat(parts).toString("latin1").slice(0, 300)}`));
    });
    socket.on("data", (part) => parts.push(part));
    socket.on("error", reject);
    socket.on("close", () => resolve(Buffer.concat(parts).toString("latin1")));
  });
}

async function read(res: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = [];
  for await (const part of res) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString("utf8");
  return { status: res.statusCode ?? 0, headers: res.headers, text, data: () => dataOf(text) as never, error: () => errorOf(text) };
}

function dataOf(text: string): unknown {
  return JSON.parse(text).result?.data;
}

function errorOf(text: string): ReturnType<Answer["error"]> {
  const { message, data } = JSON.parse(text).error;
  return {
    message,
    code: data.code,
    refusal: data.refusal?.code ?? null,
    paths: (data.fields ?? []).map(({ path }: { path: string }) => path),
  };
}
