import { DomainError } from "@/domain/kernel";
import { inTransaction } from "@/server/data/acts/transaction";
import { createAccount } from "./create-account";
import { hashPassword } from "./password-hash";
import { refusalOfPassword } from "./password-rule";

type SignUp = { readonly name: string; readonly email: string; readonly password: string };

/** Makes an account with its own workspace; the page then signs in with the same words. */
export async function signUp({ name, email, password }: SignUp): Promise<void> {
  const refusal = await refusalOfPassword(password, email);
  if (refusal) throw refusal;
  const passwordHash = await hashPassword(password);
  const id = await inTransaction((tx) => createAccount(tx, { name, email, passwordHash }));
  if (!id) throw addressTaken();
}

export function addressTaken(): DomainError {
  return new DomainError("conflict", "This address has an account already. Sign in with it instead.", { field: "email" });
}
