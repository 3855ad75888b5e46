import { email } from "@/contracts/primitives";
import { env } from "@/server/env";
import { authCookies, cookiesOf } from "../cookies";
import { destinationOf } from "../destination";
import { authOptions } from "../options";
import { requestFacts } from "../request-facts";
import { answerBody, answerFailure, answerRedirect, answerRefused } from "./answers";
import { readBody } from "./body";
import { type AuthCall, askNextAuth } from "./next-auth-call";

/** What is answered under /api/auth. next-auth has more; some of it answers 500, and one writes what it is sent into the log. */
const ANSWERED = new Set([
  "GET csrf",
  "GET session",
  "GET callback/oidc",
  "POST callback/email",
  "POST callback/guest",
  "POST callback/panel",
  "POST callback/password",
  "POST signin/email",
  "POST signin/oidc",
  "POST signout",
]);

/** Answers a request to /api/auth/*: JSON is answered with JSON, everything else with a redirect to a page. */
export async function answerAuth(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(/^\/api\/auth\/?/, "").split("/");
  if (!isAnswered(request.method, path)) return answerRefused(404, "NOT_FOUND", "There is nothing here.");
  const asJson = wantsJson(request, path);
  const body = await readBody(request);
  if (isBodyProblem(body)) return answerRefused(body, BODY_PROBLEMS[body].code, BODY_PROBLEMS[body].message);
  if (path.join("/") === "signin/email" && !email.safeParse(body.email).success)
    return answerRefused(400, "BAD_REQUEST", "This is not an e-mail address.");
  const facts = await requestFacts(request).catch((error: unknown) => ({ error }));
  if ("error" in facts) return answerFailure(facts.error, request.headers.get("x-request-id") ?? "unknown", asJson);
  // The only place where next-auth looks for its own address.
  process.env.NEXTAUTH_URL = env.PUBLIC_URL;
  try {
    const answer = await askNextAuth(callOf(request, url, path, body), authOptions(facts));
    if (facts.failure) return answerFailure(facts.failure, facts.requestId, asJson);
    return answer.redirect === null ? answerBody(answer) : answerRedirect(answer, answer.redirect, asJson);
  } catch (error) {
    return answerFailure(error, facts.requestId, asJson);
  }
}

const BODY_PROBLEMS = {
  400: { code: "BAD_REQUEST", message: "The request does not have the expected form." },
  413: { code: "PAYLOAD_TOO_LARGE", message: "This is too large." },
  415: { code: "UNSUPPORTED_MEDIA_TYPE", message: "Send application/json." },
} as const;

const isBodyProblem = (body: unknown): body is keyof typeof BODY_PROBLEMS => typeof body === "number";

function isAnswered(method: string, path: readonly string[]): boolean {
  const isOffered = path[1] === "email" ? env.SMTP_URL !== undefined : path[1] === "oidc" ? env.OIDC_ISSUER !== undefined : true;
  return isOffered && ANSWERED.has(`${method} ${path.join("/")}`);
}

/** A program asks with JSON, or for what is only ever JSON; everything else is a page that wants to be led on. */
function wantsJson({ method, headers }: Request, [action]: readonly string[]): boolean {
  return method === "GET" ? action !== "callback" : (headers.get("content-type")?.startsWith("application/json") ?? false);
}

function callOf(request: Request, url: URL, path: readonly string[], body: Readonly<Record<string, unknown>>): AuthCall {
  const { sessionToken, callbackUrl } = authCookies();
  const cookies: Record<string, string> = { ...cookiesOf(request.headers.get("cookie") ?? undefined) };
  // Signing in is always as somebody else, never "linking to whoever is here": the session is ours to end.
  if (path[0] === "callback") delete cookies[sessionToken.name];
  const { [callbackUrl.name]: kept } = cookies;
  if (kept !== undefined) cookies[callbackUrl.name] = destinationOf(kept);
  // The page with the button posts what its link held; next-auth reads it from the address.
  const query = path[1] === "email" && path[0] === "callback" ? stringsOf(body, ["email", "token"]) : Object.fromEntries(url.searchParams);
  delete query.callbackUrl;
  return {
    method: request.method,
    path,
    query,
    body: "callbackUrl" in body ? { ...body, callbackUrl: destinationOf(body.callbackUrl, env.PUBLIC_URL) } : body,
    cookies,
    headers: Object.fromEntries(request.headers),
  };
}

function stringsOf(body: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (typeof body[name] === "string" ? [[name, body[name] as string]] : [])));
}
