import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionCookie } from "@/server/auth/cookies";
import { prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../support/door";
import { aDebate } from "../support/factories/a-debate";
import { aUser, newKey } from "../support/factories/a-user";

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

const statusAs = async (cookie: string, debate: string) => [
  (await door.read("account.sessions", undefined, { cookie })).status,
  (await door.read("debates.get", { debate }, { cookie })).status,
  (await door.change("debates.setDeadline", { debate, minutes: 5, ...newKey() }, { cookie })).status,
  (await door.ask(`/api/debates/${debate}/results/opening`, { headers: { cookie } })).status,
  (await door.ask(`/debates/${debate}/export/opening/results.json`, { headers: { cookie } })).status,
];

describe("a session that is over is over at once, everywhere", () => {
  it("when it is revoked from another", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await debate.enter("arguments");
    const [mine, stolen] = [await cookieOf(debate.facilitator), await cookieOf(debate.facilitator)];
    expect(await statusAs(stolen, debate.slug)).toEqual([200, 200, 200, 200, 200]);
    const tokenHash = createHash("sha256")
      .update(stolen.slice(sessionCookie().length + 1))
      .digest("hex");
    const { id } = await prisma.session.findUniqueOrThrow({ where: { tokenHash }, select: { id: true } });
    expect((await door.change("account.revokeSession", { sessionId: id, ...newKey() }, { cookie: mine })).status).toBe(200);
    expect(await statusAs(stolen, debate.slug)).toEqual([401, 401, 401, 401, 401]);
    expect(await statusAs(mine, debate.slug)).toEqual([200, 200, 200, 200, 200]);
  });

  it("when its time is over, by the database's clock", async () => {
    const debate = await aDebate({ phase: "arguments" });
    for (const ended of [{ expiresAt: new Date(Date.now() - 1_000) }, { lastSeenAt: new Date(Date.now() - 12 * 3_600_000 - 1_000) }]) {
      const cookie = await cookieOf(debate.facilitator);
      await prisma.session.updateMany({ where: { userId: debate.facilitator.user.id }, data: ended });
      expect(await statusAs(cookie, debate.slug)).toEqual([401, 401, 401, 401, 401]);
    }
  });
});

describe("what somebody may do is asked every time", () => {
  it("and is not in the cookie: it holds 256 random bits", async () => {
    const [one, other] = [await cookieOf(await aUser()), await cookieOf(await aUser())];
    for (const cookie of [one, other]) expect(cookie).toMatch(/^plenary=[A-Za-z0-9_-]{43}$/);
    expect(one).not.toBe(other);
  });

  it("so that a new role counts in the same session, and a lost one no longer", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const [member, owner] = [await debate.member("member"), await debate.member("owner")];
    const cookie = await cookieOf(member);
    const control = async () =>
      (await door.change("debates.setDeadline", { debate: debate.slug, minutes: 5, ...newKey() }, { cookie })).status;
    const setRole = (role: "member" | "facilitator") =>
      owner.api.workspaces.setMemberRole({ workspace: debate.workspace.slug, userId: member.user.id, role, ...newKey() });
    expect(await control()).toBe(403);
    await setRole("facilitator");
    expect(await control()).toBe(200);
    await setRole("member");
    expect(await control()).toBe(403);
    await owner.api.workspaces.removeMember({ workspace: debate.workspace.slug, userId: member.user.id, ...newKey() });
    expect(await control()).toBe(404);
  });
});
