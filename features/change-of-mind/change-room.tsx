"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { LinkButton } from "@/components/ui/actions/link-button";
import { useTRPC } from "@/lib/trpc/client";
import { GapSection } from "../shell/change-of-mind/gap-section";
import { PersuasionSection } from "../shell/change-of-mind/persuasion-section";
import { looksOf } from "../shell/option-looks";
import { RoomHeader } from "../shell/room-header";

/** What moved people across the debate, and how the room votes out of its roles. */
export function ChangeRoom({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: persuasion } = useSuspenseQuery(trpc.polls.persuasion.queryOptions({ debate }));
  const { data: gap } = useSuspenseQuery(trpc.polls.gap.queryOptions({ debate }));
  return (
    <div className="flex flex-col gap-12">
      <RoomHeader
        title="What changed minds"
        lead="The arguments that voters say moved them, and what the same room would choose out of its roles."
        actions={<LinkButton href={`/debates/${debate}/results`}>Results</LinkButton>}
      />
      <PersuasionSection debate={view} view={persuasion} />
      <GapSection debate={view} view={gap} looks={looksOf(view.options)} />
    </div>
  );
}
