import { findAccountByEmail } from "@/server/data/people/users";
import { fitsPassword } from "./password-hash";

/** The person an address and a password belong to, or null; unknown address and wrong password cost the same work. */
export async function authenticate(email: string, password: string): Promise<{ readonly id: string; readonly name: string } | null> {
  const account = await findAccountByEmail(email);
  const fits = await fitsPassword(password, account?.passwordHash);
  return account && fits ? { id: account.id, name: account.name } : null;
}
