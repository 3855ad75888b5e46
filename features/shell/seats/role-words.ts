import type { DebateView, DelegationView, PersonView } from "@/contracts/debates/debates";
import { describeRole } from "@/domain/seats";

type Someone = Pick<PersonView, "role" | "delegation" | "isSubstitute" | "standsInFor">;

/** What somebody is in the debate, in words: "head", "chair", "substitute head". */
export function roleWords({ role, delegation, isSubstitute, standsInFor }: Someone, delegations: readonly DelegationView[]): string {
  const kind = delegations.find(({ key }) => key === delegation)?.kind ?? null;
  return describeRole({ role, kind, isSubstitute, isStandingIn: standsInFor !== null });
}

/** The same of whoever looks at the page. */
export function ownRoleWords({ role, seat, standing, delegations }: DebateView): string {
  const kind = delegations.find(({ key }) => key === seat?.delegation)?.kind ?? null;
  return describeRole({ role, kind, isSubstitute: standing?.isSubstitute ?? false, isStandingIn: standing?.isStandingIn ?? false });
}
