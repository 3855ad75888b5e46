import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { isDomainError, publicMessage, toTRPCError } from "@/server/api/errors";
import { env } from "@/server/env";
import { reportFailure } from "@/server/log";
import type { AuthAnswer } from "./next-auth-call";
import { type SignInProblem, sentenceForProblem } from "./problems";

/** Every answer about who somebody is belongs to one browser. */
const PRIVATE = { "Cache-Control": "private, no-store" } as const;

/** A refusal or failure by the same table, and in the same shape, as every procedure's; to a page, the way to the sentence for it. */
export function answerFailure(failure: unknown, requestId: string, asJson: boolean): Response {
  const wrapped = failure instanceof TRPCError ? failure : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: failure });
  const error = toTRPCError(wrapped);
  if (error.code === "INTERNAL_SERVER_ERROR") reportFailure(requestId, "sign-in", failure);
  const isOurs = error.code === "INTERNAL_SERVER_ERROR" || error.code === "SERVICE_UNAVAILABLE";
  if (!asJson) {
    const problem: SignInProblem = isOurs ? "Unavailable" : "Callback";
    return new Response(null, { status: 303, headers: { ...PRIVATE, Location: `/sign-in?error=${problem}` } });
  }
  const details = isDomainError(failure) ? failure.details : {};
  const wait = details.retryAfter ?? (error.code === "SERVICE_UNAVAILABLE" ? 2 : null);
  const status = getHTTPStatusCodeFromError(error);
  const refusal = isDomainError(failure) ? { code: failure.code, details } : null;
  const body = {
    error: { message: publicMessage(error, requestId), code: status, data: { code: error.code, httpStatus: status, refusal } },
  };
  return Response.json(body, { status, headers: { ...PRIVATE, ...(wait === null ? {} : { "Retry-After": String(wait) }) } });
}

export function answerRefused(status: number, code: string, message: string): Response {
  return Response.json(
    { error: { message, code: status, data: { code, httpStatus: status, refusal: null } } },
    { status, headers: PRIVATE },
  );
}

/** To a page: where to go. To a program that sent JSON: the same as JSON, with a problem as a refusal. */
export function answerRedirect(answer: AuthAnswer, redirect: string, asJson: boolean): Response {
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(PRIVATE)) headers.set(name, value);
  const { problem, location } = whereTo(redirect);
  if (!asJson) {
    headers.set("Location", location);
    return new Response(null, { status: 303, headers });
  }
  if (problem === null) return Response.json({ url: location }, { headers });
  const [status, code] = problem === "csrf" ? ([403, "FORBIDDEN"] as const) : ([401, "UNAUTHORIZED"] as const);
  const message = sentenceForProblem(problem);
  return Response.json({ error: { message, code: status, data: { code, httpStatus: status, refusal: null } } }, { status, headers });
}

export function answerBody({ status, headers: given, body }: AuthAnswer): Response {
  const headers = new Headers(given);
  for (const [name, value] of Object.entries(PRIVATE)) headers.set(name, value);
  return Response.json(body ?? {}, { status, headers });
}

/** next-auth speaks of problems through the addresses of its own pages; ours has one. Paths of this site work under any of its names. */
function whereTo(redirect: string): { readonly problem: string | null; readonly location: string } {
  const url = new URL(redirect, env.PUBLIC_URL);
  if (url.origin !== new URL(env.PUBLIC_URL).origin) return { problem: null, location: url.href };
  const path = `${url.pathname}${url.search}${url.hash}`;
  const isOwnPage = /^\/api\/auth\/(error|signin)$/.test(url.pathname) || url.pathname === "/sign-in";
  if (!isOwnPage) return { problem: null, location: url.pathname === "/api/auth/verify-request" ? "/sign-in" : path };
  const problem = url.searchParams.has("csrf") ? "csrf" : url.searchParams.get("error");
  return { problem, location: problem ? `/sign-in?error=${encodeURIComponent(problem)}` : "/sign-in" };
}
