import type { Me } from "@/contracts/people/account";
import { findAccount } from "@/server/data/people/users";

/** The signed-in person as their own account page shows them. */
export async function me(userId: string): Promise<Me | null> {
  const account = await findAccount(userId);
  if (!account) return null;
  const { id, name, email, passwordHash, hasIdentity } = account;
  return { id, name, email, isGuest: email === null && !hasIdentity, hasPassword: passwordHash !== null };
}
