import { EmptyState } from "@/components/ui/feedback/empty-state";
import type { DebateView } from "@/contracts/debates/debates";
import { RoomHeader } from "../../shell/room-header";
import { wayToASeat } from "../../shell/way-to-a-seat";

/** Why there is no brief to read here, and how to come by one. */
export function NoBrief({ debate }: { readonly debate: DebateView }) {
  return (
    <>
      <RoomHeader title="Brief" />
      <EmptyState heading="h2" title="You have no brief, because you sit in no delegation" action={wayToASeat(debate)}>
        A brief tells a delegation what it wants, what it will not accept and what it may trade. Only the delegation itself and those who
        run the debate can read it. {debate.refusals["seat:take"] ?? "Take a seat, and yours will be here."}
      </EmptyState>
    </>
  );
}
