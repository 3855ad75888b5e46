import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import type { DebateView } from "@/contracts/debates";
import { RoomHeader } from "../shell/room-header";

/** Why there is no brief to read here, and how to come by one. */
export function NoBrief({ debate: { slug, refusals, isDemo } }: { readonly debate: DebateView }) {
  const seatRefusal = refusals["seat:take"] ?? null;
  const canTakeSeat = seatRefusal === null || isDemo;
  return (
    <>
      <RoomHeader title="Brief" />
      <EmptyState
        heading="h2"
        title="You have no brief, because you sit in no delegation"
        action={
          canTakeSeat ? (
            <LinkButton href={`/debates/${slug}/seat`} variant="primary">
              Take a seat
            </LinkButton>
          ) : undefined
        }
      >
        A brief tells a delegation what it wants, what it will not accept and what it may trade. Only the delegation itself and those who
        run the debate can read it.{canTakeSeat ? " Take a seat, and yours will be here." : ` ${seatRefusal}`}
      </EmptyState>
    </>
  );
}
