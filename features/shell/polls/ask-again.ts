import type { PollView } from "@/contracts/voting/polls";

const EVERY_MS = 15_000;

/** How often to ask for the polls again: secret ballots ring no bell, so that their turn-out is asked for while they are open. */
export function askAgain({ state: { data } }: { readonly state: { readonly data?: readonly PollView[] | undefined } }): number | false {
  return data?.some(({ status, secrecy }) => status === "open" && secrecy !== "named") ? EVERY_MS : false;
}
