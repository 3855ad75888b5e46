import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import { endSessionsOf } from "@/server/data/people/sessions";
import { attachAddress, isDuplicate } from "@/server/data/people/users";
import type { UserScope } from "@/server/data/scope";
import { openOwnWorkspace } from "./create-account";
import { hashPassword } from "./password-hash";
import { refusalOfPassword } from "./password-rule";
import { addressTaken } from "./sign-up";
import { withoutSecrets } from "./without-secrets";

type Credentials = { readonly email: string; readonly password: string };

/**
 * Makes a guest an account: the same person, so every seat, argument and ballot stays. With the new rights all its
 * sessions end; the page signs in with the new words.
 */
export async function attachCredentials(scope: UserScope, { email, password }: Credentials): Promise<void> {
  const refusal = await refusalOfPassword(password, email);
  if (refusal) throw refusal;
  const passwordHash = await hashPassword(password);
  await once(withoutSecrets(scope), async (tx) => {
    if (!(await attachAddress(tx, scope.user.id, email, passwordHash)))
      throw new DomainError("conflict", "You have an e-mail address here already. Change the password instead.");
    await openOwnWorkspace(tx, scope.user.id, scope.user.name);
    await endSessionsOf(tx, scope.user.id);
  }).catch((error: unknown) => {
    throw isDuplicate(error) ? addressTaken() : error;
  });
}
