import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import { endSessionsOf } from "@/server/data/people/sessions";
import { findAccount, replacePassword } from "@/server/data/people/users";
import type { UserScope } from "@/server/data/scope";
import { fitsPassword, hashPassword } from "./password-hash";
import { refusalOfPassword } from "./password-rule";
import { withoutSecrets } from "./without-secrets";

type Change = { readonly current: string; readonly next: string };

/**
 * Replaces the password, or sets the first one of an account that came by link or issuer. All sessions end, this one
 * too; the page signs in with the new password.
 */
export async function changePassword(scope: UserScope, { current, next }: Change): Promise<void> {
  const account = await findAccount(scope.user.id);
  if (!account?.email) throw new DomainError("not-allowed", "Add an e-mail address first; a password belongs to one.");
  if (account.passwordHash && !(await fitsPassword(current, account.passwordHash)))
    throw new DomainError("not-allowed", "This is not your current password.", { field: "current" });
  const refusal = await refusalOfPassword(next, account.email);
  if (refusal) throw new DomainError(refusal.code, refusal.message, { field: "next" });
  const passwordHash = await hashPassword(next);
  await once(withoutSecrets(scope), async (tx) => {
    if (!(await replacePassword(tx, account.id, account.passwordHash, passwordHash)))
      throw new DomainError("conflict", "Your password was changed elsewhere in the meantime. Sign in again.");
    await endSessionsOf(tx, account.id);
  });
}
