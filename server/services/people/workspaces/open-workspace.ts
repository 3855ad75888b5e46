import { DomainError } from "@/domain/kernel";
import type { Transaction } from "@/server/data/connection/client";
import { insertMember, insertWorkspace } from "@/server/data/people/workspaces";
import { slugsFor } from "./slugs-for";

/** Adds a workspace under the first address that is free, with its owner. */
export async function openWorkspace(
  tx: Transaction,
  name: string,
  ownerId: string,
): Promise<{ readonly id: string; readonly slug: string }> {
  for (const slug of slugsFor(name)) {
    const id = await insertWorkspace(tx, slug, name);
    if (!id) continue;
    await insertMember(tx, id, ownerId, "owner");
    return { id, slug };
  }
  throw new DomainError("unavailable", "No address was free for this workspace. Try again.");
}
