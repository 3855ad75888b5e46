import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { sessionCookie } from "@/server/auth/cookies";
import { newSessionToken, sessionHash } from "@/server/auth/session-token";
import { prisma } from "@/server/data/connection/client";
import { openDoor } from "@/server/http/door";
import { startLive } from "@/server/live/feed";
import { type Answer, ask, type Question } from "./asking";
import type { Somebody } from "./factories/a-user";

type Pages = (req: IncomingMessage, res: ServerResponse) => Promise<void>;
type As = { readonly cookie?: string; readonly headers?: Question["headers"] };

/** The real front door on a free port, with the live feeds running; pages are answered by a stub that shows what reached it. */
export class TestDoor {
  private constructor(
    private readonly server: Server,
    private readonly live: ReturnType<typeof startLive>,
    readonly port: number,
  ) {}

  static async open(pages: Pages = echo): Promise<TestDoor> {
    const server = openDoor(pages, false);
    const live = startLive();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new TestDoor(server, live, (server.address() as AddressInfo).port);
  }

  async close(): Promise<void> {
    await this.live.stop();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Answers somebody whose connection is this stream; what is written to it goes where the test says. */
  connect(stream: Duplex): void {
    this.server.emit("connection", stream);
  }

  ask(path: string, question: Question = {}): Promise<Answer> {
    return ask(this.port, path, question);
  }

  /** Reads through a procedure, as the pages of this site do. */
  read(procedure: string, input?: unknown, as: As = {}): Promise<Answer> {
    return this.readJson(procedure, input === undefined ? null : JSON.stringify(input), as);
  }

  readJson(procedure: string, json: string | null, { cookie, headers }: As = {}): Promise<Answer> {
    const query = json === null ? "" : `?input=${encodeURIComponent(json)}`;
    return this.ask(`/api/trpc/${procedure}${query}`, { headers: { ...headers, ...(cookie && { cookie }) } });
  }

  /** Changes something through a procedure, as the pages of this site do. */
  change(procedure: string, input: unknown, as: As = {}): Promise<Answer> {
    return this.changeJson(procedure, JSON.stringify(input), as);
  }

  changeJson(procedure: string, body: string, { cookie, headers }: As = {}): Promise<Answer> {
    return this.ask(`/api/trpc/${procedure}`, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...(cookie && { cookie }), ...headers },
      body,
    });
  }
}

/** Signs somebody in on a browser of their own; answers the Cookie header. */
export async function cookieOf({ user }: Pick<Somebody, "user">): Promise<string> {
  const token = newSessionToken();
  const expiresAt = new Date(Date.now() + 86_400_000);
  await prisma.session.create({ data: { id: randomUUID(), userId: user.id, tokenHash: sessionHash(token), expiresAt } });
  return `${sessionCookie()}=${token}`;
}

/** A page that says which request reached it. */
async function echo(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const body = JSON.stringify({ url: req.url, headers: req.headers });
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.end(body);
}
