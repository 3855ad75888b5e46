import { expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate } from "../../support/factories/a-debate";
import { newKey } from "../../support/factories/a-user";

it("makes an owner the facilitator of the debates that they created, and of no others", async () => {
  const debate = await aDebate();
  const { facilitator: creator, slug, workspace } = debate;
  const owner = await debate.member("owner");
  await owner.api.workspaces.setMemberRole({ workspace: workspace.slug, userId: creator.user.id, role: "owner", ...newKey() });
  expect((await creator.api.debates.get({ debate: slug })).role).toBe("facilitator");
  expect((await owner.api.debates.get({ debate: slug })).role).toBe("owner");
});

it.each(["demoted", "removed"])("makes whoever created a debate an observer of it once they are %s, in the database too", async (how) => {
  const debate = await aDebate({ audience: "public" });
  const { facilitator: creator, slug, workspace } = debate;
  const owner = await debate.member("owner");
  const whom = { workspace: workspace.slug, userId: creator.user.id, ...newKey() };
  if (how === "demoted") await owner.api.workspaces.setMemberRole({ ...whom, role: "member" });
  else await owner.api.workspaces.removeMember(whom);
  expect((await creator.api.debates.get({ debate: slug })).role).toBe("observer");
  await expect(creator.api.control.get({ debate: slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await prisma.participant.findMany({ where: { debateId: debate.id, userId: creator.user.id }, select: { role: true } })).toEqual([
    { role: "observer" },
  ]);
});
