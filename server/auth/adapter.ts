import type { Adapter, AdapterUser } from "next-auth/adapters";
import { displayName } from "@/contracts/primitives";
import { inTransaction } from "@/server/data/acts/transaction";
import { keepSignInToken, useSignInToken } from "@/server/data/people/sign-in-tokens";
import {
  type Account,
  findAccount,
  findAccountByEmail,
  findAccountByIdentity,
  insertIdentity,
  proveAddress,
} from "@/server/data/people/users";
import { env } from "@/server/env";
import { createAccount } from "@/server/services/people/account/create-account";
import { type RequestFacts, remembering } from "./request-facts";

/** Our tables as next-auth wants to see them. Sessions are not its business: see the callbacks. */
export function authAdapter(facts: RequestFacts): Adapter {
  const remembered = Object.entries(methods(facts)).map(([name, method]) => {
    const call = method as (...given: unknown[]) => Promise<unknown>;
    return [name, (...given: unknown[]) => remembering(facts, () => call(...given))];
  });
  return Object.fromEntries(remembered) as Adapter;
}

function methods(facts: RequestFacts): Adapter {
  return {
    getUser: async (id) => userOf(await findAccount(id)),
    getUserByEmail: async (email) => userOf(await findAccountByEmail(email)),
    getUserByAccount: async ({ provider, providerAccountId }) => userOf(await findAccountByIdentity(issuerOf(provider), providerAccountId)),
    createUser: async ({ name, email }: Partial<AdapterUser>) => {
      const given = displayName.safeParse(name ?? email?.split("@", 1)[0]).data ?? "New member";
      const id = await inTransaction((tx) => createAccount(tx, { name: given, email: email ?? null, isProven: Boolean(email) }));
      if (!id) throw new Error("the address was taken in this moment");
      return userOf({ id, name: given, email: email ?? null, passwordHash: null })!;
    },
    updateUser: async ({ id }) => {
      await inTransaction((tx) => proveAddress(tx, id, facts.user?.id === id));
      return userOf(await findAccount(id))!;
    },
    linkAccount: async ({ userId, provider, providerAccountId }: { userId: string; provider: string; providerAccountId: string }) =>
      inTransaction(async (tx) => {
        await insertIdentity(tx, userId, issuerOf(provider), providerAccountId);
        await proveAddress(tx, userId, facts.user?.id === userId);
      }),
    createVerificationToken: async ({ identifier, token, expires }) => {
      await keepSignInToken(identifier, token);
      return { identifier, token, expires };
    },
    useVerificationToken: async ({ token }) => {
      const identifier = await useSignInToken(token);
      // The database's clock has judged it; next-auth's own look at the time must not judge again by another.
      return identifier ? { identifier, token, expires: new Date(8.64e15) } : null;
    },
  };
}

/** Subjects are unique within an issuer only: another issuer's subject of the same name is somebody else. */
export function issuerOf(provider: string): string {
  return provider === "oidc" ? `oidc ${env.OIDC_ISSUER}` : provider;
}

function userOf(account: Account | null): AdapterUser | null {
  // next-auth's type knows no user without an address; it never looks at one here.
  return account && ({ id: account.id, name: account.name, email: account.email, emailVerified: null } as unknown as AdapterUser);
}
