import { mentionsIn } from "@/domain/argumentation";
import { listMentionable } from "@/server/data/argument/notifications/mentionable";
import type { Transaction } from "@/server/data/connection/client";

/** Participants whom a text mentions with @, by name or by their delegation's name or key. */
export async function mentionedIn(tx: Transaction, debateId: string, text: string): Promise<readonly string[]> {
  if (!text.includes("@")) return [];
  const people = await listMentionable(tx, debateId);
  const byName = people.map(({ id, displayName }) => ({ id: `person ${id}`, names: [displayName] }));
  const delegations = new Map(people.flatMap(({ delegation }) => (delegation ? [[delegation.key, delegation.name] as const] : [])));
  const byDelegation = [...delegations].map(([key, name]) => ({ id: `delegation ${key}`, names: [name, key] }));
  const mentioned = new Set(mentionsIn(text, [...byName, ...byDelegation]));
  return people
    .filter(({ id, delegation }) => mentioned.has(`person ${id}`) || mentioned.has(`delegation ${delegation?.key}`))
    .map(({ id }) => id);
}
