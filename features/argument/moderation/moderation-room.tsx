"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { Stack } from "@/components/layout/stack";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../shell/room-header";
import { LogSection } from "./log/log-section";
import { MineSection } from "./mine/mine-section";
import { PolicySection } from "./policy/policy-section";
import { QueueSection } from "./queue/queue-section";

type Props = { readonly debate: string; readonly article: ComponentProps<typeof PolicySection>["article"] };

/** How the debate is moderated: what waits for whoever moderates, what became of one's own posts, the policy and the log. */
export function ModerationRoom({ debate, article }: Props) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const moderates = view.role === "facilitator" || view.role === "owner";
  return (
    <Stack gap={8}>
      <RoomHeader title="Moderation" lead="What is taken out of sight here, why, by whom, and what can be done about it." />
      <div className="grid grid-rows-[auto_1fr] gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="flex min-w-0 flex-col gap-12 empty:hidden">
          {moderates ? <QueueSection debate={debate} now={view.now} /> : null}
          <MineSection debate={debate} now={view.now} />
        </div>
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <PolicySection debate={debate} now={view.now} mayEdit={moderates} article={article} />
        </div>
        <div className="min-w-0 lg:col-start-1">
          <LogSection debate={debate} now={view.now} />
        </div>
      </div>
    </Stack>
  );
}
