import type { ArgumentGraph, Inference, Polarity, Status, Target } from "@/domain/argumentation";
import type { Transaction } from "../../connection/client";

type Wanted = { readonly target: Target; readonly premises: readonly string[] };

/** As much of the floor as decides whether an argument may be added; `optionId` is its target's, where that is an option. */
export async function graphFor(
  tx: Transaction,
  debateId: string,
  { target, premises }: Wanted,
): Promise<{ readonly graph: ArgumentGraph; readonly optionId: string | null }> {
  const option = "option" in target ? await findOption(tx, debateId, target.option) : null;
  const claimIds = "claim" in target ? [...premises, target.claim] : [...premises];
  const claims = await tx.claim.findMany({ where: { debateId, id: { in: claimIds } }, select: { id: true, status: true, isLocked: true } });
  const graph = {
    options: new Set("option" in target && option ? [target.option] : []),
    claims: new Map(claims.map(({ id, status }) => [id, status as Status])),
    locked: new Set([...claims.filter(({ isLocked }) => isLocked).map(({ id }) => id), ...(await lockedArguments(tx, debateId, target))]),
    arguments: "option" in target ? [] : await inferencesFor(tx, debateId, { target, premises }),
  };
  return { graph, optionId: option?.id ?? null };
}

async function lockedArguments(tx: Transaction, debateId: string, target: Target): Promise<readonly string[]> {
  if (!("argument" in target)) return [];
  return (await findArgument(tx, debateId, target.argument))?.isLocked ? [target.argument] : [];
}

async function findOption(tx: Transaction, debateId: string, key: string): Promise<{ readonly id: string } | null> {
  return tx.option.findUnique({ where: { debateId_key: { debateId, key } }, select: { id: true } });
}

/** All arguments where a circle could close; with new premises only, none can, and the target alone will do. */
async function inferencesFor(tx: Transaction, debateId: string, { target, premises }: Wanted): Promise<readonly Inference[]> {
  const only = premises.length === 0 ? ("argument" in target ? target.argument : null) : undefined;
  return only === null ? [] : standingInferences(tx, debateId, only);
}

type InferenceRow = {
  readonly id: string;
  readonly polarity: Polarity;
  readonly status: Status;
  readonly target_claim_id: string | null;
  readonly target_argument_id: string | null;
  readonly premises: readonly string[];
};

/** Arguments, or one of them, as they stand: merged claims are read as those they were merged into. */
export async function standingInferences(tx: Transaction, debateId: string, only: string | null = null): Promise<readonly Inference[]> {
  const rows = await tx.$queryRaw<readonly InferenceRow[]>`
    SELECT a.id, a.polarity, a.status, t.target_claim_id, t.target_argument_id, array_agg(m.claim_id ORDER BY m."order") AS premises
    FROM argument a JOIN standing_target t ON t.argument_id = a.id JOIN standing_premise m ON m.argument_id = a.id
    WHERE a.debate_id = ${debateId}::uuid AND (${only}::uuid IS NULL OR a.id = ${only}::uuid)
    GROUP BY a.id, t.target_claim_id, t.target_argument_id`;
  return rows.map(({ target_claim_id: claim, target_argument_id: argument, ...row }) => ({
    ...row,
    // Nothing leads on from an option, so which one does not matter here.
    target: claim ? { claim } : argument ? { argument } : { option: "" },
  }));
}

export type NewArgumentRow = {
  readonly id: string;
  readonly debateId: string;
  readonly polarity: Polarity;
  readonly targetOptionId: string | null;
  readonly targetClaimId: string | null;
  readonly targetArgumentId: string | null;
  /** Visible and in need of no approval unless it says otherwise. */
  readonly status?: Status;
  readonly awaitsApproval?: boolean;
  readonly authorId: string;
  readonly delegationId: string | null;
};

export async function insertArgument(tx: Transaction, argument: NewArgumentRow, premises: readonly string[], at: Date): Promise<void> {
  await tx.argument.createMany({ data: [{ ...argument, createdAt: at }] });
  await tx.premise.createMany({ data: premises.map((claimId, order) => ({ argumentId: argument.id, claimId, order })) });
}

export async function findArgument(tx: Transaction, debateId: string, id: string) {
  const argument = await tx.argument.findFirst({
    where: { id, debateId },
    select: { id: true, status: true, isLocked: true, awaitsApproval: true, authorId: true, delegationId: true },
  });
  return argument && { ...argument, status: argument.status as Status };
}

export async function markArgumentWithdrawn(tx: Transaction, id: string): Promise<void> {
  await tx.argument.update({ where: { id }, data: { status: "withdrawn" }, select: { id: true } });
}
