import { EmptyState } from "@/components/ui/feedback/empty-state";
import type { DebateView } from "@/contracts/debates/debates";
import { CaucusReaders } from "../../shell/caucus/readers";
import { RoomHeader } from "../../shell/room-header";
import { wayToASeat } from "../../shell/way-to-a-seat";

/** Why there is no caucus to enter here, who reads one, and how to come by one. */
export function NoCaucus({ debate }: { readonly debate: DebateView }) {
  return (
    <div className="flex flex-col gap-6">
      <RoomHeader title="Caucus" />
      <CaucusReaders isOverseen={debate.caucusIsOverseen} />
      <EmptyState heading="h2" title="You sit in no delegation, so there is no caucus for you" action={wayToASeat(debate)}>
        In its caucus a delegation writes notes together, holds straw votes and writes to other delegations.{" "}
        {debate.refusals["caucus:write"]}
      </EmptyState>
    </div>
  );
}
