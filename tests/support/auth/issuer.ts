import { generateKeyPairSync, randomBytes } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Configuration, Provider } from "oidc-provider";

export type IssuerAccount = { readonly sub: string; readonly name?: string; readonly email?: string; readonly email_verified?: boolean };
export type Issuer = {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Goes through the issuer's pages as this person (null: as one who cancels) and answers where they lead back to. */
  readonly visit: (authorizationUrl: string, account: IssuerAccount | null) => Promise<URL>;
  readonly close: () => Promise<void>;
};

/** A real OpenID Connect provider on a free port, whose people sign in without a password. */
export async function anIssuer(redirectUri: string): Promise<Issuer> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ["plenary", randomBytes(24).toString("hex")];
  const accounts = new Map<string, IssuerAccount>();
  const provider = new Provider(url, configuration({ clientId, clientSecret, redirectUri }, accounts));
  const answer = provider.callback();
  server.on("request", (req: IncomingMessage, res: ServerResponse) => {
    const step = req.url?.startsWith("/interaction/") ? finishInteraction(provider, req, res) : answer(req, res);
    step.catch((error: Error) => res.writeHead(500).end(error.message));
  });
  return {
    url,
    clientId,
    clientSecret,
    visit: (authorizationUrl, account) => {
      if (account) accounts.set(account.sub, account);
      return follow(new URL(authorizationUrl), redirectUri, account?.sub ?? "");
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Client = { readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string };

function configuration({ clientId, clientSecret, redirectUri }: Client, accounts: ReadonlyMap<string, IssuerAccount>): Configuration {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    features: { devInteractions: { enabled: false } },
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" } as never] },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...accounts.get(sub), sub }) }),
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
}

/** Whoever the visitor says to be is signed in; a visitor without a name cancels. */
async function finishInteraction(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const accountId = String(req.headers["x-visitor"] ?? "");
  const result = accountId ? { login: { accountId } } : { error: "access_denied", error_description: "cancelled" };
  await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}

async function follow(start: URL, redirectUri: string, visitor: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = start;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(at, { redirect: "manual", headers: { cookie, "x-visitor": visitor } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    const location = response.headers.get("location");
    if (!location) throw new Error(`the issuer answered ${response.status}: ${await response.text()}`);
    at = new URL(location, at);
    if (at.href.startsWith(redirectUri)) return at;
  }
  throw new Error("the issuer sends in circles");
}
