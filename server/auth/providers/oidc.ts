import type { OAuthConfig } from "next-auth/providers/oauth";
import { displayName, email } from "@/contracts/primitives";
import { env } from "@/server/env";

export type Claims = {
  readonly sub: string;
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly name?: unknown;
  readonly given_name?: unknown;
  readonly preferred_username?: unknown;
};

/** The operator's OpenID Connect issuer. Its claims come from the ID token and, where there is one, the userinfo endpoint. */
export function oidcProvider(): OAuthConfig<Claims> {
  return {
    id: "oidc",
    type: "oauth",
    name: env.OIDC_NAME,
    wellKnown: `${env.OIDC_ISSUER!.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: 8_000 },
    // The adapter offers only addresses that the issuer vouches for.
    allowDangerousEmailAccountLinking: true,
    userinfo: {
      request: async ({ tokens, client }) => {
        const claims = (tokens as { claims: () => Record<string, unknown> }).claims();
        return client.issuer.metadata.userinfo_endpoint ? { ...claims, ...(await client.userinfo(tokens as never)) } : claims;
      },
    },
    profile: (claims) => ({ id: claims.sub, name: nameOf(claims), email: provenAddressOf(claims) }),
  };
}

/** The address the issuer vouches for, folded; null when it vouches for none. */
export function provenAddressOf(claims: Claims): string | null {
  return claims.email_verified === true || claims.email_verified === "true" ? addressOf(claims) : null;
}

export function addressOf(claims: Claims): string | null {
  return email.safeParse(claims.email).data ?? null;
}

function nameOf(claims: Claims): string {
  const candidates = [claims.name, claims.given_name, claims.preferred_username, addressOf(claims)?.split("@", 1)[0]];
  for (const candidate of candidates) {
    const name = displayName.safeParse(typeof candidate === "string" ? candidate.slice(0, 60) : candidate);
    if (name.success) return name.data;
  }
  return "New member";
}
