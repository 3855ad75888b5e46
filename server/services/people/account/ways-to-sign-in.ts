import type { SignInWays } from "@/contracts/people/account";
import { env } from "@/server/env";

/** What the sign-in page offers here, by what the operator configured. */
export function waysToSignIn(): SignInWays {
  return { password: true, link: env.SMTP_URL !== undefined, oidc: env.OIDC_ISSUER ? { name: env.OIDC_NAME } : null };
}
