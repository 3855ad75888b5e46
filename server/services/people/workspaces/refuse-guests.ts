import { DomainError } from "@/domain/kernel";
import { findAccount } from "@/server/data/people/users";
import type { UserScope } from "@/server/data/scope";

/** A guest is known on one browser only; a workspace needs people who can come back. */
export async function refuseGuests({ user }: UserScope): Promise<void> {
  const account = await findAccount(user.id);
  if (account && account.email === null && !account.hasIdentity)
    throw new DomainError("not-allowed", "Guests cannot belong to a workspace. Add an e-mail address and a password first.", {
      guest: true,
    });
}
