import type { z } from "zod";
import type { declarePositionInput, PositionView } from "@/contracts/argument/positions";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { addPosition, latestPosition, optionsOf, type PositionRow, positionAt, type Stances } from "@/server/data/argument/positions";
import { findHead } from "@/server/data/people/participants";
import type { DebateScope } from "@/server/data/scope";
import { positionView } from "./list-positions";

type Declaration = Omit<z.output<typeof declarePositionInput>, "debate" | "idempotencyKey">;
type Option = { readonly key: string; readonly label: string };

/** Declares a delegation's position over all options, as a revision over the one its head had read. */
export function declarePosition(scope: DebateScope, { stances, reason, over }: Declaration): Promise<PositionView> {
  const { participant } = scope;
  if (!participant?.delegationId || !participant.delegation)
    throw new DomainError("not-allowed", "Only the head of a delegation declares its position.");
  const { id: declaredById, displayName, delegationId, delegation } = participant;
  return act(scope, "declare-position", async (tx, { now }) => {
    const head = await findHead(tx, delegationId);
    if (head?.id !== declaredById) throw new DomainError("not-allowed", "You are no longer the head of this delegation.");
    const options = await optionsOf(tx, scope.debate.id);
    const refusal = refusalToCover(stances, options);
    if (refusal) throw refusal;
    const latest = await latestPosition(tx, delegationId);
    if (latest && latest.revision !== over) throw conflict(latest, await positionAt(tx, delegationId, over), options);
    const row: PositionRow = { revision: (latest?.revision ?? -1) + 1, stances, reason, declaredBy: displayName, at: now };
    await addPosition(tx, { debateId: scope.debate.id, delegationId, revision: row.revision, stances, reason, declaredById, at: now });
    const payload = { delegation, revision: row.revision, stances, reason };
    return { answer: positionView(delegation, row), entries: [{ type: "position-declared", payload }] };
  });
}

/** A position says something about every option of the debate and about nothing else. */
function refusalToCover(stances: Stances, options: readonly Option[]): DomainError | null {
  const unknown = Object.keys(stances).filter((stance) => !options.some(({ key }) => key === stance));
  if (unknown.length > 0) return new DomainError("invalid", `This debate has no option “${unknown[0]}”.`, { unknown });
  const missing = options.filter(({ key }) => !Object.hasOwn(stances, key));
  if (missing.length === 0) return null;
  const labels = missing.map(({ label }) => label);
  return new DomainError("invalid", `Say where you stand on every option: ${labels.join(", ")} is missing.`, {
    missing: missing.map(({ key }) => key),
  });
}

/** Says who changed the position meanwhile, and what changed since the revision this one was written over. */
function conflict(latest: PositionRow, before: PositionRow | null, options: readonly Option[]): DomainError {
  const changed = options.filter(({ key }) => latest.stances[key] !== before?.stances[key]);
  const changes = changed.map(({ key, label }) => `${label} from ${before?.stances[key] ?? "undecided"} to ${latest.stances[key]}`);
  const what = changes.length > 0 ? changes.join(", ") : "only its reason";
  const message = `${latest.declaredBy ?? "Somebody"} changed this position while you were writing: ${what}. Read it, then declare yours again.`;
  return new DomainError("conflict", message, { revision: latest.revision, changed: changed.map(({ key }) => key) });
}
