import Link from "next/link";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DebateView } from "@/contracts/debates/debates";
import { ownRoleWords } from "../shell/seats/role-words";

/** Who somebody is here: delegation, name and role; or the way to a seat. */
export function SeatLine({ debate }: { readonly debate: DebateView }) {
  const { slug, role, seat, seating, refusals, isDemo } = debate;
  const delegation = debate.delegations.find(({ key }) => key === seat?.delegation);
  if (role === "facilitator" || role === "owner") return <Badge>You run this debate</Badge>;
  if (delegation)
    return (
      <Link
        href={`/debates/${slug}/seat`}
        className="flex min-h-11 items-center gap-2 font-sans text-sm no-underline"
        aria-label={`Your seat: ${delegation.name}, ${seat?.displayName}, ${ownRoleWords(debate)}`}
      >
        <Monogram letters={delegation.monogram} name={delegation.name} />
        <span>
          <span className="block font-semibold underline decoration-edge underline-offset-4">{delegation.name}</span>
          <span className="block text-muted">
            {seat?.displayName}, {ownRoleWords(debate)}
          </span>
        </span>
      </Link>
    );
  // Experts answer the panel; a seat would make delegates of them.
  if (debate.panel?.isPanellist) return <Badge>On the panel</Badge>;
  if (seat && seating === "assigned" && debate.status === "open")
    return (
      <p className="font-sans text-sm">
        <span className="block font-semibold">{seat.displayName}, observer</span>
        <span className="block text-muted">The facilitator gives out the seats.</span>
      </p>
    );
  if (refusals["seat:take"] && !isDemo) return <Badge>Reading only</Badge>;
  return (
    <LinkButton variant="primary" href={`/debates/${slug}/seat`}>
      Take a seat
    </LinkButton>
  );
}
