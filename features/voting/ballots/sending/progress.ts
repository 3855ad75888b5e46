import { sentenceOf } from "@/lib/trpc/errors";

export type Sending = "idle" | "casting" | "retrying" | "offline";

type Progress = { readonly isPending: boolean; readonly isPaused: boolean; readonly failureCount: number };

/** How far a ballot on its way has come. */
export function sendingOf({ isPending, isPaused, failureCount }: Progress): Sending {
  if (!isPending) return "idle";
  if (isPaused) return "offline";
  return failureCount > 0 ? "retrying" : "casting";
}

export const SENDING_WORDS = {
  idle: "",
  casting: "Casting your ballot…",
  retrying: "No answer yet. Your choice is kept; trying again…",
  offline: "You are offline. Your choice is kept in this tab and goes out as soon as the connection is back.",
} as const satisfies Record<Sending, string>;

/** Why a ballot was not cast, or that nobody knows yet. */
export function problemOf(error: { readonly data?: unknown }): string {
  if (error.data) return sentenceOf(error);
  return "The server did not answer, so nobody knows yet whether your ballot arrived. Your choice is kept in this tab: cast it again, and it counts once.";
}
