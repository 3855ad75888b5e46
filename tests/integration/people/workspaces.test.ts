import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aMember, aUser, aWorkspace, callerFor, newKey, nobody } from "../../support/factories/a-user";

const tokenOf = (url: string) => url.split("/").at(-1)!;

async function anOwnedWorkspace() {
  const workspace = await aWorkspace();
  return { workspace, owner: await aMember(workspace.id, "owner", "Olga") };
}

it("creates one workspace a key, each under an address of its own", async () => {
  const { api } = await aUser("Ana");
  const name = `Réseau d’Été ${randomUUID().slice(0, 8)}`;
  const input = { ...newKey(), name };
  const [first, repeated] = [await api.workspaces.create(input), await api.workspaces.create(input)];
  expect(repeated).toEqual(first);
  expect(first.slug).toMatch(/^reseau-dete-[0-9a-f]{8}$/);
  const second = await api.workspaces.create({ ...newKey(), name });
  expect(second.slug).toMatch(new RegExp(`^${first.slug}-[b-z2-9]{4}$`));
  expect((await api.workspaces.list()).map(({ slug, role }) => [slug, role])).toEqual([
    [first.slug, "owner"],
    [second.slug, "owner"],
  ]);
  expect(await api.workspaces.create({ ...newKey(), name: "学生会" })).toMatchObject({ slug: expect.stringMatching(/^workspace/) });
});

it("lets one person in by an invitation, and shows before what it leads to", async () => {
  const { workspace, owner } = await anOwnedWorkspace();
  const { url, expiresAt } = await owner.api.workspaces.invite({ workspace: workspace.slug, role: "facilitator", ...newKey() });
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  const token = tokenOf(url);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await nobody().workspaces.findInvitation({ token })).toEqual({ workspace: "Test workspace", role: "facilitator", refusal: null });
  const [first, second] = [await aUser("First"), await aUser("Second")];
  const input = { token, ...newKey() };
  const accepted = await first.api.workspaces.acceptInvitation(input);
  expect(accepted).toMatchObject({ slug: workspace.slug, role: "facilitator" });
  expect(await first.api.workspaces.acceptInvitation(input)).toEqual(accepted);
  await expect(second.api.workspaces.acceptInvitation({ token, ...newKey() })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("was used"),
  });
  expect((await nobody().workspaces.findInvitation({ token })).refusal).toContain("was used");
  await expect(nobody().workspaces.findInvitation({ token: "unknown" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("lets only one of two in who use an invitation at the same time", async () => {
  const { workspace, owner } = await anOwnedWorkspace();
  const { url } = await owner.api.workspaces.invite({ workspace: workspace.slug, role: "member", ...newKey() });
  const people = await Promise.all(Array.from({ length: 6 }, () => aUser()));
  const attempts = await Promise.allSettled(people.map(({ api }) => api.workspaces.acceptInvitation({ token: tokenOf(url), ...newKey() })));
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await prisma.member.count({ where: { workspaceId: workspace.id } })).toBe(2);
});

it("keeps no invitation's token, not even in the answer it keeps", async () => {
  const { workspace, owner } = await anOwnedWorkspace();
  const input = { workspace: workspace.slug, role: "member" as const, ...newKey() };
  const first = await owner.api.workspaces.invite(input);
  expect(await owner.api.workspaces.invite(input)).toEqual(first);
  const kept = await prisma.idempotency.findFirstOrThrow({ where: { key: input.idempotencyKey } });
  const rows = await prisma.invitation.findMany({ where: { workspaceId: workspace.id } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify([kept, rows])).not.toContain(tokenOf(first.url));
});

it("refuses an invitation after a week, and does not use it up for a member", async () => {
  const { workspace, owner } = await anOwnedWorkspace();
  const { url } = await owner.api.workspaces.invite({ workspace: workspace.slug, role: "member", ...newKey() });
  expect(await owner.api.workspaces.acceptInvitation({ token: tokenOf(url), ...newKey() })).toMatchObject({ role: "owner" });
  await prisma.$executeRaw`UPDATE invitation SET expires_at = expires_at - interval '7 days' WHERE workspace_id = ${workspace.id}::uuid`;
  const late = await aUser();
  await expect(late.api.workspaces.acceptInvitation({ token: tokenOf(url), ...newKey() })).rejects.toMatchObject({
    message: expect.stringContaining("more than a week old"),
  });
});

it("does not make members of guests", async () => {
  const { workspace, owner } = await anOwnedWorkspace();
  const { url } = await owner.api.workspaces.invite({ workspace: workspace.slug, role: "owner", ...newKey() });
  const { id } = await prisma.user.create({ data: { id: randomUUID(), name: "Guest" }, select: { id: true } });
  const guest = callerFor({ id: id as never, name: "Guest", sessionId: randomUUID() });
  await expect(guest.workspaces.acceptInvitation({ token: tokenOf(url), ...newKey() })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(guest.workspaces.create({ name: "Mine", ...newKey() })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("shows addresses to owners only", async () => {
  const { workspace, owner } = await anOwnedWorkspace();
  const member = await aMember(workspace.id, "member", "Max");
  const seen = await owner.api.workspaces.members({ workspace: workspace.slug });
  expect(seen.map(({ name, role, email }) => [name, role, email?.endsWith("@example.org")])).toEqual([
    ["Olga", "owner", true],
    ["Max", "member", true],
  ]);
  expect((await member.api.workspaces.members({ workspace: workspace.slug })).map(({ email }) => email)).toEqual([null, null]);
  await expect((await aUser()).api.workspaces.members({ workspace: workspace.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("always has an owner", async () => {
  const { workspace, owner } = await anOwnedWorkspace();
  const self = { workspace: workspace.slug, userId: owner.user.id };
  await expect(owner.api.workspaces.setMemberRole({ ...self, role: "member", ...newKey() })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("needs an owner"),
  });
  await expect(owner.api.workspaces.removeMember({ ...self, ...newKey() })).rejects.toMatchObject({ code: "CONFLICT" });
  const second = await aMember(workspace.id, "member");
  await owner.api.workspaces.setMemberRole({ workspace: workspace.slug, userId: second.user.id, role: "owner", ...newKey() });
  await owner.api.workspaces.removeMember({ ...self, ...newKey() });
  await expect(owner.api.workspaces.members({ workspace: workspace.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("still has one when all its owners leave at the same moment", async () => {
  const { workspace, owner } = await anOwnedWorkspace();
  const owners = [owner, ...(await Promise.all(Array.from({ length: 4 }, () => aMember(workspace.id, "owner"))))];
  const leave = owners.map(({ api, user }, index) =>
    index % 2
      ? api.workspaces.removeMember({ workspace: workspace.slug, userId: user.id, ...newKey() })
      : api.workspaces.setMemberRole({ workspace: workspace.slug, userId: user.id, role: "member", ...newKey() }),
  );
  const refused = (await Promise.allSettled(leave)).filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(1);
  expect(await prisma.member.count({ where: { workspaceId: workspace.id, role: "owner" } })).toBe(1);
});

it("lets everybody leave and only owners remove", async () => {
  const { workspace, owner } = await anOwnedWorkspace();
  const [facilitator, member] = [await aMember(workspace.id, "facilitator"), await aMember(workspace.id, "member")];
  const remove = (userId: string) => ({ workspace: workspace.slug, userId, ...newKey() });
  await expect(facilitator.api.workspaces.removeMember(remove(member.user.id))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(owner.api.workspaces.removeMember(remove(randomUUID()))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await member.api.workspaces.removeMember(remove(member.user.id));
  await owner.api.workspaces.removeMember(remove(facilitator.user.id));
  expect(await prisma.member.count({ where: { workspaceId: workspace.id } })).toBe(1);
});
