import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Notice } from "@/components/ui/feedback/notice";
import type { DebateView } from "@/contracts/debates/debates";
import { RoomHeader } from "../../shell/room-header";
import { wayToASeat } from "../../shell/way-to-a-seat";

/** For somebody who reads the debate and takes no part in it. */
export function NoPart({ debate }: { readonly debate: DebateView }) {
  return (
    <div className="flex flex-col gap-6">
      <RoomHeader title="My part" />
      <EmptyState heading="h2" title="You take no part in this debate yet" action={wayToASeat(debate)}>
        What is asked of each person, and what you did of it, is listed here once you have a seat.
      </EmptyState>
    </div>
  );
}

/** For somebody who does not run the debate. */
export function NotRunning() {
  return (
    <div className="flex flex-col gap-6">
      <RoomHeader title="Participation" />
      <Notice tone="refusal">Only those who run the debate see everybody’s part. Your own is in “My part”.</Notice>
    </div>
  );
}
