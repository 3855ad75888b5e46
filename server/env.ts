import { isIP } from "node:net";
import { z } from "zod";
import { SetUpProblem } from "./set-up-problem";

/** Every setting Plenary reads: how it is checked, its default, and what it is for. An empty value counts as absent. */
const variables = z.object({
  PORT: whole(1, 65_535).default(3000).describe("The port to listen on."),
  HOST: text("a host name or address").default("127.0.0.1").describe("The address to listen on; 0.0.0.0 for every one the machine has."),
  PUBLIC_URL: origin()
    .optional()
    .describe("The address people open, where it is not http://localhost:PORT, as https://plenary.example.org."),
  DATABASE_URL: url(["postgresql:", "postgres:"], "an address like postgresql://user:password@127.0.0.1:5432/plenary").describe(
    "A PostgreSQL 15 or newer to use instead of the embedded one; `npm start` fills it in where absent.",
  ),
  PLENARY_DATA: text("a folder").default(".plenary").describe("The folder of the embedded database and the generated secret."),
  AUTH_SECRET: secret().describe("Signs session cookies, 32 characters or more; made at the first start where absent."),
  SMTP_URL: url(["smtp:", "smtps:"], "an address like smtp://user:password@mail.example.org:587")
    .optional()
    .describe("The mail server; without it there are no links by e-mail."),
  MAIL_FROM: text('a sender like "Plenary <plenary@example.org>"').optional().describe("The sender of mails; needed with SMTP_URL."),
  OIDC_ISSUER: url(["https:", "http:"], "the address of an issuer like https://login.example.org")
    .optional()
    .describe("An OpenID Connect issuer whose accounts may sign in."),
  OIDC_CLIENT_ID: text("the id the issuer gave").optional().describe("Needed with OIDC_ISSUER."),
  OIDC_CLIENT_SECRET: text("the secret the issuer gave").optional().describe("Needed with OIDC_ISSUER."),
  OIDC_NAME: text("a name").default("your institution").describe("What the sign-in button calls the issuer."),
  TRUSTED_PROXIES: addresses().describe("Addresses or networks of reverse proxies whose X-Forwarded-For is believed, comma-separated."),
  METRICS_TOKEN: z
    .string()
    .min(16, "give 16 characters or more")
    .optional()
    .describe("The bearer token for /metrics; without it only loopback may read."),
  LIMIT_PAGE: whole(1).default(1200).describe("Pages a minute and person, those fetched ahead included."),
  LIMIT_READ: whole(1).default(600).describe("Reads a minute and person."),
  LIMIT_WRITE: whole(1).default(60).describe("Changes a minute and person."),
  LIMIT_VOTE: whole(1).default(30).describe("Ballots a minute and person."),
  LIMIT_CAUCUS: whole(1).default(240).describe("Changes to caucus notes a minute and person."),
  LIMIT_SIGN_IN: whole(1).default(10).describe("Attempts to sign in in 15 minutes, an account and address."),
  LIMIT_JOIN: whole(1).default(900).describe("Codes looked up and people who join a minute and address; a lecture of 300 sits behind one."),
  LIMIT_SIGN_UP: whole(1).default(120).describe("Accounts made, links asked for and attempts to sign in a minute and address."),
  LIMIT_EXPORT: whole(1).default(60).describe("Exports an hour and person."),
  LIMIT_IMPORT: whole(1).default(30).describe("Imports an hour and person."),
  LIMIT_LIVE: whole(1).default(6).describe("Open live feeds a session."),
});

export type Environment = Readonly<z.output<typeof variables>> & { readonly PUBLIC_URL: string };

/** The settings of this process, read when first asked for. */
export const env: Environment = new Proxy({} as Environment, {
  get(_, name) {
    read ??= parseEnvironment(process.env);
    return read[name as keyof Environment];
  },
});
let read: Environment | undefined;

/** Checks the settings; throws a SetUpProblem about the first one that is wrong. */
export function parseEnvironment(given: Readonly<Record<string, string | undefined>>): Environment {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(present);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const name = String(issue.path[0]);
    throw new SetUpProblem(`${name} is ${shown(name, present[name])}: ${issue.message}.`);
  }
  refuseUnknownLimits(present);
  refuseLoneSettings(present);
  return { ...parsed.data, PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}` };
}

/** Name, default and purpose of every setting, for the documentation. */
export function describeEnvironment(): { readonly name: string; readonly fallback: string; readonly about: string }[] {
  return Object.entries(variables.shape).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined).data;
    return { name, fallback: fallback === undefined ? "" : String(fallback), about: schema.description ?? "" };
  });
}

const CONFIDENTIAL = new Set(["AUTH_SECRET", "DATABASE_URL", "SMTP_URL", "OIDC_CLIENT_SECRET", "METRICS_TOKEN"]);

function shown(name: string, value: string | undefined): string {
  if (value === undefined) return "missing";
  return CONFIDENTIAL.has(name) ? "not usable" : JSON.stringify(value);
}

function refuseUnknownLimits(present: Record<string, string | undefined>) {
  const known = Object.keys(variables.shape).filter((name) => name.startsWith("LIMIT_"));
  const unknown = Object.keys(present).find((name) => name.startsWith("LIMIT_") && !known.includes(name));
  if (unknown) throw new SetUpProblem(`${unknown} is not a limit Plenary knows: use one of ${known.join(", ")}.`);
}

function refuseLoneSettings(present: Record<string, string | undefined>) {
  const together = [
    ["SMTP_URL", "MAIL_FROM"],
    ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ] as const;
  for (const names of together) {
    const set = names.find((name) => present[name]);
    const missing = names.find((name) => !present[name]);
    if (set && missing) throw new SetUpProblem(`${set} is set and ${missing} is missing: set ${names.join(" and ")}, or none of them.`);
  }
}

function whole(least: number, most = Number.MAX_SAFE_INTEGER) {
  const range = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
  const message = `give a whole number ${range}`;
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(z.number().min(least, message).max(most, message));
}

function text(what: string) {
  return z.string().refine((value) => !/[\0\r\n]/.test(value), `give ${what} on one line`);
}

function url(protocols: readonly string[], example: string) {
  return z
    .string({ error: `give ${example}` })
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), { error: `give ${example}`, abort: true });
}

function origin() {
  const example = "give a scheme, host and port without a path, like https://plenary.example.org";
  return url(["https:", "http:"], "an address like https://plenary.example.org")
    .refine((value) => new URL(value).pathname === "/" && !new URL(value).search && !new URL(value).username, example)
    .transform((value) => new URL(value).origin);
}

// Secrets that stand in manuals and examples are the first an attacker tries.
const WELL_KNOWN = /change.?me|secret|password|example|default|placeholder|insecure|your[-_ ]|123456|abcdef/i;

function secret() {
  const make = "make one with `openssl rand -base64 32`, or leave it out and Plenary makes one";
  return z
    .string({ error: make })
    .refine((value) => value.length >= 32, { error: `it needs 32 characters or more, so ${make}`, abort: true })
    .refine((value) => new Set(value).size >= 10 && !WELL_KNOWN.test(value), `it can be guessed, so ${make}`);
}

function addresses() {
  const isNetwork = (value: string) => {
    const [address = "", bits, more] = value.split("/");
    const family = isIP(address);
    return family !== 0 && more === undefined && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
  };
  return z
    .string()
    .default("")
    .transform((value) =>
      value
        .split(",")
        .map((item) => item.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isNetwork), "give addresses or networks like 10.0.0.1, 172.16.0.0/12");
}
