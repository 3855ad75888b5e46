import type { AnonymityLevel } from "@/domain/disclosure";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "./a-debate";
import { newKey } from "./a-user";

/** A debate without seats that has a panel, so far without items and people. */
export async function aPanelToInviteTo(anonymity: AnonymityLevel = "facilitator-only", wanted: Parameters<typeof aDebate>[0] = {}) {
  const debate = await aDebate({ delegates: {}, ...wanted });
  await prisma.panel.create({ data: { debateId: debate.id, anonymity }, select: { debateId: true } });
  return debate;
}

/** Invites people by a list, and answers their ids by name. */
export async function inviteTo(debate: TestDebate, text: string, send = false): Promise<Readonly<Record<string, string>>> {
  await debate.facilitator.api.panellists.invite({ debate: debate.slug, ...newKey(), text, send });
  const { people } = await debate.facilitator.api.panellists.list({ debate: debate.slug });
  return Object.fromEntries(people.map(({ name, id }) => [name, id]));
}

/** The token in a link that those who run the panel make by hand. */
export async function linkByHand({ facilitator, slug: debate }: TestDebate, panellistId: string): Promise<string> {
  const { url } = await facilitator.api.panellists.makeLink({ debate, panellistId, ...newKey() });
  return url.split("/").at(-1)!;
}
