import { createHash } from "node:crypto";
import { v5 as nameBasedId } from "uuid";
import type { UserId } from "@/domain/kernel";
import { createCallerFactory } from "@/server/api/procedures";
import { appRouter } from "@/server/api/root";

export type Actor = ReturnType<typeof actorFor>;

/** Somebody who uses the application as any browser does. */
export function actorFor(id: string, name: string) {
  return createCaller({
    user: { id: id as UserId, name, sessionId: idFor(`session of ${name}`) },
    requestId: "seed",
    ip: "127.0.0.1",
    // Nobody waits for a minute to fill in a demo: its calls are not counted against a limit.
    isPage: true,
    scopes: null,
  });
}

/** Always the same id for the same thing: a seed that was killed goes on where it stopped, and does nothing twice. */
export function idFor(thing: string): string {
  return nameBasedId(`plenary demo: ${thing}`, nameBasedId.URL);
}

export function keyFor(step: string): { readonly idempotencyKey: string } {
  return { idempotencyKey: idFor(step) };
}

/** What a voter's browser would draw by lot. */
export function nonceFor(step: string): string {
  return createHash("sha256").update(idFor(step)).digest().subarray(0, 16).toString("base64url");
}

const createCaller = createCallerFactory(appRouter);
