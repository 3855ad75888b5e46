import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { closeClients, prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../support/door";
import { aDebate } from "../support/factories/a-debate";
import { aUser, newKey } from "../support/factories/a-user";
import { administer } from "./support/administer";
import { LEAKED } from "./support/leaked-words";

const database = await vi.hoisted(async () => {
  process.env.LIMIT_WRITE = "1000000";
  return (await import("../support/own-database")).anOwnDatabase();
});

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(async () => {
  await door.close();
  await closeClients();
  await database.drop();
});

it("answers an error of the database with a general sentence and a reference, and says the rest in the log alone", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const debate = await aDebate({ phase: "opening-ballot" });
  const somebody = await aUser();
  const [cookie, mine] = [await cookieOf(debate.headOf("parents")), await cookieOf(somebody)];
  await administer(
    "ALTER TABLE citation RENAME TO missing; ALTER TABLE ballot_revision RENAME TO missing_too; ALTER TABLE session RENAME COLUMN user_agent TO agent",
  );
  const [elector] = await prisma.elector.findMany({ where: { participantId: debate.headOf("parents").participantId } });
  const ballot = {
    debate: debate.slug,
    poll: "opening",
    electorId: elector!.id,
    ballot: { choice: "garden" },
    nonce: "A".repeat(22),
    ...newKey(),
  };
  const answers = [
    await door.read("floor.get", { debate: debate.slug }, { cookie }),
    await door.change("ballots.cast", ballot, { cookie }),
    await door.read("account.sessions", undefined, { cookie: mine }),
  ];
  for (const { status, text, error, headers } of answers) {
    expect(status).toBe(500);
    expect(error()).toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
      message: expect.stringMatching(/^Something went wrong on our side\. .* Reference: [0-9a-f-]{36}$/),
    });
    expect(text).not.toMatch(LEAKED);
    expect(error().message).toContain(headers["x-request-id"]);
    expect(log.mock.calls.map(([line]) => String(line)).filter((line) => line.includes(String(headers["x-request-id"])))).toHaveLength(1);
  }
  log.mockRestore();
});
