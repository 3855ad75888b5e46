import { createHash } from "node:crypto";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { idempotencyKey, slug } from "@/contracts/primitives";
import { DomainError } from "@/domain/kernel";
import { ACTIONS, type Action, activityOf, can, canInWorkspace, WORKSPACE_POLICY, type WorkspaceAction } from "@/domain/permissions";
import { refusalToAct } from "@/domain/phases";
import { canonicalJson } from "@/domain/record";
import { wasAnswered } from "@/server/data/acts/act";
import { inTurn } from "@/server/data/acts/turns";
import { type LimitName, takeFromLimit } from "@/server/data/connection/limits";
import { type DebateScope, findDebateScope, findWorkspaceScope, type Request } from "@/server/data/scope";
import type { Context } from "./context";
import { fieldProblems, isDomainError, publicMessage, toTRPCError } from "./errors";

/** What a procedure requires of its caller, and which limit it counts against (by default `read` or `write`). */
export type Meta = { readonly requires: "public" | "signed-in" | Action | WorkspaceAction; readonly limit?: LimitName };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx, path }) => ({
      message: publicMessage(error, ctx?.requestId ?? "unknown"),
      code: shape.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path,
        requestId: ctx?.requestId ?? null,
        refusal: isDomainError(error.cause) ? { code: error.cause.code, details: error.cause.details } : null,
        fields: fieldProblems(error),
      },
    }),
  });

export const { router, createCallerFactory } = t;

/** tRPC hands a thrown error back as a failed result: `try/catch` around `next()` would see nothing. */
const answered = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTRPCError(result.error);
  return result;
});

/** Fails closed: a procedure that declares nothing cannot be called at all. */
const declared = answered.use(({ meta, path, next }) => {
  if (!meta) throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: `${path} declares no requirement` });
  return next();
});

const limited = declared.use(async ({ ctx, meta, type, next }) => {
  if (!ctx.isPage) await takeFromLimit(meta?.limit ?? (type === "query" ? "read" : "write"), ctx.user?.id ?? null, ctx.ip);
  return next();
});

/** Anybody, signed in or not. */
export const publicProcedure = limited.use(({ meta, path, next }) => {
  if (meta?.requires !== "public") throw misdeclared(path);
  return next();
});

/** Somebody signed in, guest or account, acting on what is theirs. */
export const signedInProcedure = limited.use(async ({ ctx, meta, path, getRawInput, next }) => {
  if (meta?.requires !== "signed-in") throw misdeclared(path);
  if (!ctx.user) throw notSignedIn();
  const scope = { user: ctx.user, request: requestOf(path, await getRawInput()) };
  return next({ ctx: { ...ctx, user: ctx.user, scope } });
});

/** A member of the named workspace whose role allows `meta.requires`. */
export const workspaceProcedure = limited
  .input(z.object({ workspace: slug }))
  .use(async ({ ctx, input, meta, path, getRawInput, next }) => {
    if (!meta || !isWorkspaceAction(meta.requires)) throw misdeclared(path);
    if (!ctx.user) throw notSignedIn();
    const scope = await findWorkspaceScope(input.workspace, ctx.user, requestOf(path, await getRawInput()));
    if (!scope) throw new DomainError("not-found", "There is no such workspace, or it is not open to you.");
    if (!canInWorkspace(scope.role, meta.requires))
      throw new DomainError("not-allowed", "Your role in this workspace does not allow this.", { action: meta.requires });
    return next({ ctx: { ...ctx, user: ctx.user, scope } });
  });

/** Somebody towards one debate: admitted, with a role that allows `meta.requires`, in a phase that allows it too. */
export const debateProcedure = limited
  .input(z.object({ debate: slug }))
  .use(async ({ ctx, input, meta, path, type, getRawInput, next }) => {
    if (!meta || !isAction(meta.requires)) throw misdeclared(path);
    const scope = await (type === "mutation"
      ? findDebateScope(input.debate, ctx.user, requestOf(path, await getRawInput()))
      : scopeToRead(ctx, input.debate));
    if (!scope) throw ctx.user ? new DomainError("not-found", "There is no such debate, or it is not open to you.") : notSignedIn();
    if (type === "mutation" && !ctx.user) throw notSignedIn();
    if (!can(scope.role, meta.requires))
      throw new DomainError("not-allowed", "Your seat in this debate does not allow this.", { action: meta.requires });
    const activity = type === "mutation" ? activityOf(meta.requires) : null;
    const refusal = activity && refusalToAct(activity, scope.phase, scope.now);
    if (refusal && !(ctx.user && scope.request && (await wasAnswered(ctx.user.id, scope.request)))) throw refusal;
    const go = () => next({ ctx: { ...ctx, scope } });
    return type === "query" && !ctx.isPage ? inTurn(`reads of ${input.debate}`, go, { atOnce: READS_AT_ONCE }) : go();
  });

/** A class that reads again what has changed leaves room for what it does. */
const READS_AT_ONCE = 8;

/** The several reads of one page are answered to one and the same admission. */
function scopeToRead({ user, scopes }: Context, debate: string): Promise<DebateScope | null> {
  const found = scopes?.get(debate) ?? findDebateScope(debate, user, null);
  scopes?.set(debate, found);
  return found;
}

const keyed = z.object({ idempotencyKey });

/** A change carries its own key; the hash tells a repetition from a reuse. */
function requestOf(path: string, raw: unknown): Request | null {
  const parsed = keyed.safeParse(raw);
  if (!parsed.success) return null;
  if (isNestedDeeper(raw, MOST_NESTED)) throw new DomainError("invalid", "The request is nested too deeply.");
  const hash = createHash("sha256").update(path).update("\0").update(canonicalJson(raw)).digest("hex");
  return { key: parsed.data.idempotencyKey, hash };
}

/** Nothing we take is nested deeper; what is exhausts the stack of whoever walks it. */
const MOST_NESTED = 32;

function isNestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isNestedDeeper(inner, levels - 1));
}

function isAction(value: string): value is Action {
  return (ACTIONS as readonly string[]).includes(value);
}

function isWorkspaceAction(value: string): value is WorkspaceAction {
  return value in WORKSPACE_POLICY;
}

function notSignedIn(): DomainError {
  return new DomainError("not-signed-in", "Sign in, or join with a room code, to do this.");
}

function misdeclared(path: string): TRPCError {
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: `${path} declares a requirement of another kind` });
}
