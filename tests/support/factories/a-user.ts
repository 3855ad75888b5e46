import { randomUUID } from "node:crypto";
import type { UserId } from "@/domain/kernel";
import type { WorkspaceRole } from "@/domain/permissions";
import { createCallerFactory } from "@/server/api/procedures";
import { appRouter } from "@/server/api/root";
import { prisma } from "@/server/data/connection/client";
import type { UserScope } from "@/server/data/scope";

export type Caller = ReturnType<ReturnType<typeof createCallerFactory<(typeof appRouter)["_def"]["record"]>>>;
export type Somebody = { readonly user: UserScope["user"]; readonly api: Caller };

/** A person with an account and nothing else. `api` calls procedures as they do, uncounted by the limits. */
export async function aUser(name = "Somebody"): Promise<Somebody> {
  const id = randomUUID();
  await prisma.user.create({ data: { id, name, email: `${id}@example.org` }, select: { id: true } });
  const user = { id: id as UserId, name, sessionId: randomUUID() };
  return { user, api: callerFor(user) };
}

/** Nobody: somebody who has not signed in. */
export const nobody = (): Caller => callerFor(null);

export function callerFor(user: UserScope["user"] | null): Caller {
  return createCaller({ user, requestId: "test", ip: "127.0.0.1", isPage: true, scopes: null });
}

export async function aWorkspace(): Promise<{ readonly id: string; readonly slug: string }> {
  const id = randomUUID();
  return prisma.workspace.create({ data: { id, slug: `w-${id}`, name: "Test workspace" }, select: { id: true, slug: true } });
}

export async function aMember(workspaceId: string, role: WorkspaceRole, name?: string): Promise<Somebody> {
  const somebody = await aUser(name ?? `The ${role}`);
  await prisma.member.create({ data: { workspaceId, userId: somebody.user.id, role }, select: { role: true } });
  return somebody;
}

/** The key that every change carries. */
export const newKey = (): { readonly idempotencyKey: string } => ({ idempotencyKey: randomUUID() });

const createCaller = createCallerFactory(appRouter);
