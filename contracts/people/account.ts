import { z } from "zod";
import { displayName, email, type Instant, id, idempotencyKey, password } from "../primitives";

export const signUpInput = z.strictObject({ name: displayName, email, password });
export const attachCredentialsInput = z.strictObject({ idempotencyKey, email, password });
export const changePasswordInput = z.strictObject({ idempotencyKey, current: z.string().max(1024), next: password });
export const renameInput = z.strictObject({ idempotencyKey, name: displayName });
export const revokeSessionInput = z.strictObject({ idempotencyKey, sessionId: id });

export type Me = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Known on this browser only, until an e-mail address and a password are added. */
  readonly isGuest: boolean;
  readonly hasPassword: boolean;
};
export type SessionView = {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly isCurrent: boolean;
};
/** Which ways of signing in this server offers. */
export type SignInWays = { readonly password: true; readonly link: boolean; readonly oidc: { readonly name: string } | null };
