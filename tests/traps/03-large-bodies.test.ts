import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { askRaw } from "../support/asking";
import { cookieOf, TestDoor } from "../support/door";
import { aUser, type Somebody } from "../support/factories/a-user";

const MOST = 256 * 1024;
let door: TestDoor;
let somebody: Somebody;
let headers: Record<string, string>;

beforeAll(async () => {
  door = await TestDoor.open();
  somebody = await aUser("Ana");
  headers = { cookie: await cookieOf(somebody), "content-type": "application/json", "sec-fetch-site": "same-origin" };
});
afterAll(() => door.close());

/** JSON of so many bytes that would rename, if anybody read it to its end. */
const body = (bytes: number) => JSON.stringify({ idempotencyKey: randomUUID(), name: "Large" }).padEnd(bytes, " ");
const post = (content: string | Iterable<string>) => door.ask("/api/trpc/account.rename", { method: "POST", headers, body: content });
const nameNow = async () => (await prisma.user.findUniqueOrThrow({ where: { id: somebody.user.id }, select: { name: true } })).name;

it("refuses more than 256 kB by its length", async () => {
  const answer = await post(body(MOST + 1));
  expect(answer.status).toBe(413);
  expect(answer.error().code).toBe("PAYLOAD_TOO_LARGE");
  expect(await nameNow()).toBe("Ana");
});

it("counts what arrives where no length is given", async () => {
  const text = body(MOST + 1);
  const chunks = Array.from({ length: Math.ceil(text.length / 1024) }, (_, index) => text.slice(index * 1024, (index + 1) * 1024));
  const answer = await post(chunks);
  expect(answer.status).toBe(413);
  expect(answer.error().code).toBe("PAYLOAD_TOO_LARGE");
  expect(await nameNow()).toBe("Ana");
});

it("takes what is just small enough, with a length and without", async () => {
  expect((await post(body(MOST))).status).toBe(200);
  const text = body(MOST);
  expect((await post([text.slice(0, 1000), text.slice(1000)])).status).toBe(200);
});

it("stops reading somebody who never stops sending", async () => {
  const endless = `POST /api/trpc/account.rename HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n${`10000\r\n${" ".repeat(0x10000)}\r\n`.repeat(8)}`;
  expect(await askRaw(door.port, endless)).toMatch(/^HTTP\/1\.1 413 /);
});

it("lets pages and forms have less", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  const answer = await door.ask("/api/auth/callback/password", { method: "POST", headers: form, body: "x".repeat(64 * 1024 + 1) });
  expect(answer.status).toBe(413);
});

it("is not led astray by two lengths, or by a length and chunks", async () => {
  for (const smuggled of [
    "Content-Length: 5\r\nContent-Length: 6",
    "Content-Length: 5\r\nTransfer-Encoding: chunked",
    "Content-Length: -1",
    "Transfer-Encoding: chunked, identity",
  ])
    expect(await askRaw(door.port, `POST /api/trpc/account.me HTTP/1.1\r\nHost: x\r\n${smuggled}\r\n\r\n0\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400 /,
    );
});
