import { DomainError } from "@/domain/kernel";
import { type ProposalFacts, type ProposalText, refusalOfText } from "@/domain/negotiation";
import { act, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { findNegotiator, type NegotiatorRow } from "@/server/data/exercise/proposals/negotiator";
import { delegationNames, listOptions } from "@/server/data/exercise/proposals/options";
import { listProposals, type ProposalRow } from "@/server/data/exercise/proposals/read";
import type { DebateScope } from "@/server/data/scope";

/** Whoever acts, with the seat they have at this moment. */
export type Acting = NegotiatorRow & { readonly delegation: string; readonly delegationId: string };
type Facts = { readonly tx: Transaction; readonly now: Date; readonly proposal: ProposalRow; readonly who: NegotiatorRow };
type Done<Answer> = { readonly answer: Answer; readonly entries: readonly NewEntry[] };

/** An act on one proposal, inside the debate's lock: the proposal as it stands and the seat of whoever acts. */
export function actOn<Answer>(
  scope: DebateScope,
  find: number | ((tx: Transaction) => Promise<number>),
  work: (facts: Facts) => Promise<Done<Answer>>,
): Promise<Answer> {
  return act(scope, "propose", async (tx, { now }) => {
    const number = typeof find === "number" ? find : await find(tx);
    const proposal = await proposalOf(tx, scope, number);
    return work({ tx, now, proposal, who: await findNegotiator(tx, scope) });
  });
}

export async function proposalOf(source: Transaction | "now", { debate }: DebateScope, number: number): Promise<ProposalRow> {
  const [proposal] = await listProposals(source, debate.id, number);
  if (!proposal) throw new DomainError("not-found", `There is no proposal ${number} in this debate.`);
  return proposal;
}

/** The proposal as the rules see it. */
export const factsOf = ({ objections, ...proposal }: ProposalRow): ProposalFacts => ({
  ...proposal,
  objectors: objections.map(({ delegation }) => delegation),
});

/** What `refusal` has let pass has a delegation. */
export const seated = (who: NegotiatorRow): Acting => who as Acting;

export async function refuseUnlessWhole(tx: Transaction, { debate }: DebateScope, text: ProposalText): Promise<void> {
  const [options, delegations] = await Promise.all([listOptions(tx, debate.id), delegationNames(tx, debate.id)]);
  const refusal = refusalOfText(text, { options: options.map(({ key }) => key), delegations: Object.keys(delegations) });
  if (refusal) throw new DomainError("invalid", refusal);
}

/** Somebody read another wording than the one that stands. */
export function conflictUnlessRead({ number, revision }: ProposalRow, read: number): DomainError | null {
  if (read === revision) return null;
  return new DomainError(
    "conflict",
    `Proposal ${number} has been reworded while you were reading. Read revision ${revision}, then go on.`,
    {
      revision,
    },
  );
}
