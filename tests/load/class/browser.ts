import { randomUUID } from "node:crypto";
import http from "node:http";
import { newJoinKey } from "@/lib/trpc/keys";
import { Connection, request } from "../connection";
import type { Journal } from "./journal";

type Refusal = { readonly message: string; readonly data?: { readonly refusal?: { readonly code: string } | null } };
type Plain = { readonly status: number; readonly body: string; readonly cookies: readonly string[] };

/** One person's browser: its cookies, a connection that is kept, and requests as the pages send them. */
export class Browser {
  private connection: Connection | null = null;
  private readonly jar = new Map<string, string>();

  constructor(
    private readonly port: number,
    private readonly journal: Journal,
    public userId = "",
  ) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  set session(cookie: string) {
    const [name = "", value = ""] = cookie.split("=", 2);
    this.jar.set(name, value);
  }

  /** Joins as a guest by a room code, as the page does. */
  async joinAsGuest(code: string, name: string): Promise<void> {
    const form = { code, name, key: newJoinKey() };
    let answer = await this.askToJoin(form);
    // Too many at once, or too slow: the page tries again, too.
    for (let tries = 1; (answer.status === 503 || answer.status === 429) && tries < 10; tries += 1) {
      await pause(1_000 * tries);
      answer = await this.askToJoin(form);
    }
    if (answer.status !== 200 || answer.body.includes('"error"'))
      throw new Error(`not joined: ${answer.status} ${answer.body.slice(0, 200)}`);
  }

  private async askToJoin(form: object): Promise<Plain> {
    const { csrfToken } = JSON.parse((await this.plain("GET", "/api/auth/csrf")).body) as { csrfToken: string };
    const answer = await this.plain("POST", "/api/auth/callback/guest", { ...form, csrfToken });
    this.journal.answered("act", "guest", answer.status);
    return answer;
  }

  /** Reads several things in one request; answers them in the same order, null where one was refused. */
  async read(queries: readonly { readonly procedure: string; readonly input: object }[]): Promise<readonly unknown[]> {
    const input = JSON.stringify(Object.fromEntries(queries.map((query, index) => [index, query.input])));
    const path = `/api/trpc/${queries.map(({ procedure }) => procedure).join(",")}?batch=1&input=${encodeURIComponent(input)}`;
    const { status, body, ms } = await this.ask(request("GET", path, { cookie: this.cookie }));
    this.journal.reads.push(ms);
    const answers = parse(body) as {
      readonly result?: { readonly data: unknown };
      readonly error?: { readonly data: { readonly httpStatus: number } };
    }[];
    if (!Array.isArray(answers)) {
      this.journal.answered("read", queries[0]!.procedure, status);
      return queries.map(() => null);
    }
    for (const [index, { error }] of answers.entries())
      this.journal.answered("read", queries[index]!.procedure, error?.data.httpStatus ?? 200);
    return answers.map(({ result }) => result?.data ?? null);
  }

  /** Does something under a key of its own; while nobody answers, or the answer is to wait, the same again under the same key. */
  async act<Answer>(procedure: string, input: object, key: string = randomUUID()): Promise<Answer | null> {
    const bytes = request("POST", `/api/trpc/${procedure}`, { cookie: this.cookie, body: { ...input, idempotencyKey: key } });
    for (let tries = 0; ; tries += 1) {
      const at = Date.now();
      const { status, body, ms } = await this.ask(bytes);
      const parsed = parse(body) as { readonly result?: { readonly data: Answer }; readonly error?: Refusal };
      this.journal.answered("act", procedure, status);
      const answer = parsed?.result?.data ?? null;
      this.journal.acts.push({ procedure, key, userId: this.userId, at, status, ms, answer, message: parsed?.error?.message ?? "" });
      const isPassing = status === 503 || status === 429 || parsed?.error?.data?.refusal?.code === "in-flight";
      if (!isPassing || tries >= 12) return answer;
      await pause(500 * (tries + 1));
    }
  }

  /** A reading whose input stands in no address. */
  async readByBody(procedure: string, input: object): Promise<void> {
    const { status, ms } = await this.ask(request("POST", `/api/trpc/${procedure}`, { cookie: this.cookie, body: input }));
    this.journal.reads.push(ms);
    this.journal.answered("read", procedure, status);
  }

  /** A whole page, as somebody who goes there gets it. */
  async page(path: string): Promise<void> {
    const { status } = await this.ask(request("GET", path, { cookie: this.cookie }));
    this.journal.answered("page", path, status);
  }

  close(): void {
    this.connection?.close();
  }

  private async ask(bytes: Buffer) {
    for (let tries = 0; ; tries += 1) {
      try {
        this.connection ??= await Connection.open(this.port, { keepsBodies: true });
        return await this.connection.ask(bytes);
      } catch (error) {
        this.connection = null;
        if (tries >= 3) throw error;
        await pause(200);
      }
    }
  }

  private plain(method: "GET" | "POST", path: string, body?: object): Promise<Plain> {
    const json = body ? JSON.stringify(body) : "";
    const headers = {
      cookie: this.cookie,
      ...(body && { "content-type": "application/json", "content-length": Buffer.byteLength(json), "sec-fetch-site": "same-origin" }),
    };
    return new Promise((resolve, reject) => {
      const asking = http.request({ host: "127.0.0.1", port: this.port, path, method, agent: false, headers }, (res) => {
        const parts: Buffer[] = [];
        res.on("data", (part: Buffer) => parts.push(part));
        res.on("end", () => {
          for (const cookie of res.headers["set-cookie"] ?? []) this.keep(cookie);
          resolve({ status: res.statusCode ?? 0, body: Buffer.concat(parts).toString("utf8"), cookies: res.headers["set-cookie"] ?? [] });
        });
      });
      asking.once("error", reject);
      asking.end(json);
    });
  }

  private keep(cookie: string): void {
    const [pair = ""] = cookie.split(";", 1);
    const at = pair.indexOf("=");
    this.jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** Answers may come in chunks, with their lengths between: what is outside the JSON is left out. */
function parse(body: string): unknown {
  const from = body.search(/[[{]/);
  const to = Math.max(body.lastIndexOf("]"), body.lastIndexOf("}"));
  try {
    return JSON.parse(body.slice(from, to + 1));
  } catch {
    return JSON.parse(dechunked(body));
  }
}

function dechunked(body: string): string {
  const bytes = Buffer.from(body, "utf8");
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\r\n", at);
    const length = Number.parseInt(bytes.toString("latin1", at, end), 16);
    if (!(length > 0)) break;
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts).toString("utf8");
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
