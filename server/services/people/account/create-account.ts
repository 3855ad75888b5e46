import type { UserId } from "@/domain/kernel";
import type { Transaction } from "@/server/data/connection/client";
import { insertUser, type NewUser } from "@/server/data/people/users";
import { openWorkspace } from "../workspaces/open-workspace";

/** Adds a person with a workspace of their own, so that a newcomer can start at once; null when the address is taken. */
export async function createAccount(tx: Transaction, user: NewUser): Promise<UserId | null> {
  const id = await insertUser(tx, user);
  if (id) await openOwnWorkspace(tx, id, user.name);
  return id;
}

export async function openOwnWorkspace(tx: Transaction, userId: string, name: string): Promise<void> {
  await openWorkspace(tx, `${name}’s workspace`, userId);
}
