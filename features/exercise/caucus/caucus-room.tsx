"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { Monogram } from "@/components/ui/marks/monogram";
import type { NotesView } from "@/contracts/exercise/caucus";
import { useTRPC } from "@/lib/trpc/client";
import { CaucusReaders } from "../../shell/caucus/readers";
import { RoomHeader } from "../../shell/room-header";
import { ChannelsSection } from "./channels/channels-section";
import { NotesSection } from "./notes/notes-section";

type Props = {
  readonly debate: string;
  readonly initial: NotesView;
  readonly channel: string | null;
  /** The delegation's straw votes. */
  readonly straw: ReactNode;
};

/** The room of a delegation: notes, straw votes, and channels to the others. */
export function CaucusRoom({ debate: slug, initial, channel, straw }: Props) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const own = debate.delegations.find(({ key }) => key === debate.seat?.delegation);
  const isOthers = useLeaving(own?.key ?? null, initial.delegation);
  // Somebody who was moved sees nothing more of the room they left, not even until the next one is there.
  if (isOthers || !own)
    return (
      <div aria-busy="true">
        <SkeletonText lines={8} />
      </div>
    );
  return (
    <div key={own.key} className="flex flex-col gap-8">
      <RoomHeader
        eyebrow="Caucus"
        title={
          <span className="flex items-center gap-3">
            <Monogram letters={own.monogram} size="large" filled />
            {own.name}
          </span>
        }
      />
      <CaucusReaders isOverseen={debate.caucusIsOverseen} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <NotesSection debate={debate} initial={initial} />
        <ChannelsSection debate={debate} wanted={channel} />
      </div>
      {straw}
    </div>
  );
}

/** Whether the room belongs to another delegation by now: what was read in it is forgotten, and the page is made again. */
function useLeaving(own: string | null, madeFor: string): boolean {
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isOthers = own !== madeFor;
  useEffect(() => {
    if (!isOthers) return;
    queryClient.removeQueries({ queryKey: trpc.caucus.pathKey() });
    queryClient.removeQueries({ queryKey: trpc.ballots.straw.pathKey() });
    router.refresh();
  }, [isOthers, queryClient, trpc, router]);
  return isOthers;
}
