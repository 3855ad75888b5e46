import { randomBytes } from "node:crypto";
import { prisma } from "@/server/data/connection/client";
import { endSessionsOf } from "@/server/data/people/sessions";
import { findAccountByEmail, replacePassword } from "@/server/data/people/users";
import { fitsPassword, hashPassword } from "@/server/services/people/account/password-hash";
import { DEMO_FACILITATOR } from "./people";

/**
 * How to sign in to the demo, as a line. Its password stands in the source, so on an address that others can reach it is
 * replaced by one that nobody knows; visitors still take seats.
 */
export async function waysIntoDemo(publicUrl: string): Promise<string> {
  const { email, password } = DEMO_FACILITATOR;
  if (isLoopback(publicUrl)) return `${email}, password ${password}`;
  const account = await findAccountByEmail(email);
  if (account?.passwordHash && (await fitsPassword(password, account.passwordHash))) {
    const unknown = await hashPassword(randomBytes(32).toString("base64url"));
    await prisma.$transaction(async (tx) => {
      await replacePassword(tx, account.id, account.passwordHash, unknown);
      await endSessionsOf(tx, account.id);
    });
  }
  return "the demo's facilitator cannot sign in on a public address; create an account of your own";
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || hostname.startsWith("127.");
}
