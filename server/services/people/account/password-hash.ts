import { randomBytes } from "node:crypto";
import os from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { Turnstile } from "./turnstile";

// argon2id is the package's default variant. Memory in KiB; see OWASP's Password Storage Cheat Sheet.
const COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 } as const;
const WAITING_AT_MOST = 120;

// Every hash takes 46 MiB while it runs, and Next may evaluate this module more than once: one queue a process.
const globals = globalThis as unknown as { plenaryPasswords?: { turnstile: Turnstile; decoy: Promise<string> | null } };
globals.plenaryPasswords ??= { turnstile: new Turnstile(os.availableParallelism(), WAITING_AT_MOST), decoy: null };
const shared = globals.plenaryPasswords;

/** The argon2id hash of a password. Throws `too-many` when more people wait than a moment can serve. */
export function hashPassword(password: string): Promise<string> {
  return shared.turnstile.pass(() => hash(password, COST));
}

/** Whether a password fits a hash. Without a hash the same work is done against a decoy, and the answer is no. */
export async function fitsPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  shared.decoy ??= hash(randomBytes(32), COST);
  const decoy = await shared.decoy;
  const fits = await shared.turnstile.pass(() => verify(passwordHash ?? decoy, password));
  return fits && Boolean(passwordHash);
}
