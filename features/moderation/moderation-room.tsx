"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { Stack } from "@/components/layout/stack";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../shell/room-header";
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
    <Stack gap={12} className="max-w-4xl">
      <RoomHeader title="Moderation" lead="What is taken out of sight here, why, by whom, and what can be done about it." />
      {moderates ? <QueueSection debate={debate} now={view.now} /> : null}
      <MineSection debate={debate} now={view.now} />
      <PolicySection debate={debate} now={view.now} mayEdit={moderates} article={article} />
      <LogSection debate={debate} now={view.now} />
    </Stack>
  );
}
