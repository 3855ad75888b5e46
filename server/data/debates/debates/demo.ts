import { prisma } from "../../connection/client";

/** The open demo debate, or null. */
export async function demoRoom(): Promise<{ readonly slug: string; readonly title: string; readonly code: string } | null> {
  const demo = await prisma.debate.findFirst({
    where: { isDemo: true, status: "open", audience: "public", roomCode: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { slug: true, title: true, roomCode: true },
  });
  return demo && { slug: demo.slug, title: demo.title, code: demo.roomCode! };
}

/** Whether this server ever had a demo, open or closed. */
export async function hasDemo(): Promise<boolean> {
  return (await prisma.debate.findFirst({ where: { isDemo: true }, select: { id: true } })) !== null;
}

export async function markAsDemo(slug: string): Promise<void> {
  await prisma.debate.update({ where: { slug }, data: { isDemo: true }, select: { id: true } });
}

/** Adds people under ids of their own, leaving those that exist. */
export async function insertPeople(people: readonly { readonly id: string; readonly name: string }[]): Promise<void> {
  await prisma.user.createMany({ data: [...people], skipDuplicates: true });
}
