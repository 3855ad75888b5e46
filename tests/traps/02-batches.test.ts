import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { LIMITS } from "@/server/data/connection/limits";
import { cookieOf, TestDoor } from "../support/door";
import { aUser } from "../support/factories/a-user";

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

const batch = (count: number, cookie: string) =>
  door.ask(`/api/trpc/${Array(count).fill("account.me").join(",")}?batch=1`, { headers: { cookie } });
const batchOfChanges = (count: number, cookie: string) =>
  door.ask(`/api/trpc/${Array(count).fill("account.rename").join(",")}?batch=1`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [index, { idempotencyKey: randomUUID(), name: `Ana ${index}` }])),
    ),
  });

it("answers ten calls in one request and refuses eleven", async () => {
  const cookie = await cookieOf(await aUser());
  expect((await batch(10, cookie)).status).toBe(200);
  const refused = await batch(11, cookie);
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("BAD_REQUEST");
  expect((await batchOfChanges(11, cookie)).status).toBe(400);
});

it("counts calls, not requests", async () => {
  const statuses = await withinOneMinute(async () => {
    const cookie = await cookieOf(await aUser());
    const answers: number[] = [];
    for (let sent = 0; sent <= LIMITS.write.count; sent += 10) answers.push(...codesOf((await batchOfChanges(10, cookie)).text));
    return answers;
  });
  expect(statuses).toEqual([...Array(LIMITS.write.count).fill(200), ...Array(10).fill(429)]);
});

it("gives one limit to a person, not to each of their sessions, and none of it to their neighbour", async () => {
  const [others, neighbours] = await withinOneMinute(async () => {
    const somebody = await aUser();
    const [one, other, neighbour] = [await cookieOf(somebody), await cookieOf(somebody), await cookieOf(await aUser())];
    for (let sent = 0; sent < LIMITS.write.count; sent += 10) await batchOfChanges(10, one);
    return [codesOf((await batchOfChanges(10, other)).text), codesOf((await batchOfChanges(10, neighbour)).text)];
  });
  expect(others).toEqual(Array(10).fill(429));
  expect(neighbours).toEqual(Array(10).fill(200));
});

/** Limits are counted a minute of the database's clock: work that a new minute interrupts is done again, with others. */
async function withinOneMinute<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const before = await minute();
  const answer = await work();
  return (await minute()) === before ? answer : work();
}

async function minute(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ minute: number }[]>`SELECT floor(extract(epoch FROM clock_timestamp()) / 60)::int AS minute`;
  return row!.minute;
}

function codesOf(text: string): number[] {
  const answers = JSON.parse(text) as { error?: { data: { httpStatus: number } } }[];
  return answers.map(({ error }) => error?.data.httpStatus ?? 200);
}
