import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/actions/link-button";
import type { DebateView } from "@/contracts/debates/debates";

/** The link to a seat for somebody who can have one and has none, or nothing; panellists need none. */
export function wayToASeat({ slug, role, seat, refusals, isDemo, panel }: DebateView): ReactNode {
  if (seat?.delegation || panel?.isPanellist || role === "facilitator" || role === "owner") return null;
  if (isDemo || !refusals["seat:take"])
    return (
      <LinkButton href={`/debates/${slug}/seat`} variant="primary">
        Take a seat
      </LinkButton>
    );
  if (role !== "visitor") return null;
  return <LinkButton href="/join">Join with a code</LinkButton>;
}
