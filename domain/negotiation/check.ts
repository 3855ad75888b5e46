import { DomainError } from "../kernel";
import type { ProposalStatus } from "./refusals";

export type CheckFacts = {
  readonly number: number;
  readonly status: ProposalStatus;
  /** Earlier checks of the proposal, and whether each is over and what it decided. */
  readonly checks: readonly { readonly isOpen: boolean; readonly wasAdopted: boolean }[];
  /** Milliseconds that a check would last, and until the phase's deadline; null: the phase has none. */
  readonly lasts: number;
  readonly phaseLasts: number | null;
};

/** Why a consensus check on a proposal cannot begin now, or null. What the phase allows is asked apart. */
export function refusalToCheck({ number, status, checks, lasts, phaseLasts }: CheckFacts): DomainError | null {
  if (status !== "adopted")
    return new DomainError(
      "conflict",
      `Proposal ${number} is not an option yet. A consensus check is about what enough delegations sponsor.`,
    );
  if (checks.some(({ isOpen }) => isOpen)) return new DomainError("conflict", `A consensus check on proposal ${number} is under way.`);
  if (checks.some(({ wasAdopted }) => wasAdopted))
    return new DomainError("conflict", `Proposal ${number} was adopted: nobody broke silence.`);
  if (phaseLasts !== null && lasts > phaseLasts) {
    const left = Math.floor(phaseLasts / 60_000);
    const way = left >= 1 ? `Give the check at most ${left} min, or extend the phase first.` : "Extend the phase first.";
    return new DomainError("conflict", `The phase ends before that: silence could not be broken until the deadline. ${way}`);
  }
  return null;
}

/** How a check ended, in one line: who broke silence and why, or that nobody did. */
export function checkSays(broken: readonly { readonly by: string; readonly reason: string | null }[], wasAdopted: boolean): string {
  if (broken.length === 0) return wasAdopted ? "Adopted: nobody broke silence." : "Not adopted.";
  const who = broken.map(({ by, reason }) => (reason === null ? `${by} broke silence` : `${by} broke silence: “${reason}”`));
  return `Not adopted: ${who.join("; ")}${/[.!?…]”?$/.test(who.at(-1)!) ? "" : "."}`;
}
