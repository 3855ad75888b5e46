import { v7 } from "uuid";
import type { UserId } from "@/domain/kernel";
import { prisma, type Transaction } from "../connection/client";

export type Account = { readonly id: UserId; readonly name: string; readonly email: string | null; readonly passwordHash: string | null };
const ACCOUNT = { id: true, name: true, email: true, passwordHash: true } as const;

export async function findAccount(id: string): Promise<(Account & { readonly hasIdentity: boolean }) | null> {
  const row = await prisma.user.findUnique({ where: { id }, select: { ...ACCOUNT, identities: { select: { id: true }, take: 1 } } });
  if (!row) return null;
  const { identities, ...account } = row;
  return { ...account, id: account.id as UserId, hasIdentity: identities.length > 0 };
}

/** The account of an address, which must be folded already. */
export async function findAccountByEmail(email: string): Promise<Account | null> {
  return (await prisma.user.findUnique({ where: { email }, select: ACCOUNT })) as Account | null;
}

export async function findAccountByIdentity(provider: string, subject: string): Promise<Account | null> {
  const row = await prisma.identity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { user: { select: ACCOUNT } },
  });
  return (row?.user ?? null) as Account | null;
}

export type NewUser = {
  readonly name: string;
  readonly email: string | null;
  readonly passwordHash?: string;
  /** The address was proven, by a link sent to it or by an issuer that vouches for it. */
  readonly isProven?: boolean;
};

/** Adds a person; null when the address belongs to somebody already. */
export async function insertUser(
  tx: Transaction,
  { name, email, passwordHash = undefined, isProven = false }: NewUser,
): Promise<UserId | null> {
  const id = v7();
  const count = await tx.$executeRaw`
    INSERT INTO "user" (id, name, email, password_hash, email_verified_at)
    VALUES (${id}::uuid, ${name}, ${email}, ${passwordHash ?? null}, CASE WHEN ${isProven} THEN clock_timestamp() END)
    ON CONFLICT (email) DO NOTHING`;
  return count === 1 ? (id as UserId) : null;
}

export async function renameUser(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { name }, select: { id: true } });
}

/** Gives a guest an address and a password; false when this person has an address already. A taken address is a duplicate error. */
export async function attachAddress(tx: Transaction, id: string, email: string, passwordHash: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({ where: { id, email: null }, data: { email, passwordHash } });
  return count === 1;
}

/** Replaces a password that is still the one that was checked; false when another change came first. */
export async function replacePassword(tx: Transaction, id: string, before: string | null, after: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({ where: { id, passwordHash: before }, data: { passwordHash: after } });
  return count === 1;
}

/**
 * Notes that an address was proven. The first proof takes away a password and the sessions made before it: whoever
 * signed up with somebody else's address must not keep a way in. `keep`: this browser was signed in to the account.
 */
export async function proveAddress(tx: Transaction, id: string, keep: boolean): Promise<void> {
  const first = await tx.$executeRaw`
    UPDATE "user" SET email_verified_at = clock_timestamp() WHERE id = ${id}::uuid AND email IS NOT NULL AND email_verified_at IS NULL`;
  if (first === 0 || keep) return;
  await tx.user.update({ where: { id }, data: { passwordHash: null }, select: { id: true } });
  await tx.session.deleteMany({ where: { userId: id } });
}

export async function insertIdentity(tx: Transaction, userId: string, provider: string, subject: string): Promise<void> {
  await tx.identity.createMany({ data: [{ id: v7(), userId, provider, subject }], skipDuplicates: true });
}

/** Whether the database refused a row because one like it exists. */
export function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "P2002";
}
