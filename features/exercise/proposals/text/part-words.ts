import type { DelegationView } from "@/contracts/debates/debates";
import type { Part } from "@/domain/negotiation";

const LABELS: Readonly<Record<string, string>> = { title: "Title", options: "Options", conditions: "Conditions" };

/** What a part of a proposal is called. */
export function partLabel(part: Part, delegations: readonly DelegationView[]): string {
  const key = part.slice("commitments:".length);
  return LABELS[part] ?? `Commitments of ${nameOf(key, delegations)}`;
}

export const nameOf = (key: string, delegations: readonly DelegationView[]): string =>
  delegations.find((delegation) => delegation.key === key)?.name ?? key;
