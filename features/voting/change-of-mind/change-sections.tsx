"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc/client";
import { GapSection } from "../../shell/change-of-mind/gap-section";
import { PersuasionSection } from "../../shell/change-of-mind/persuasion-section";
import { looksOf } from "../../shell/option-looks";

type Props = { readonly debate: string; readonly atMost?: number };

/** What moved people across the debate, and how the room votes out of its roles. `atMost`: so many arguments. */
export function ChangeSections({ debate, atMost }: Props) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: persuasion } = useSuspenseQuery(trpc.polls.persuasion.queryOptions({ debate }));
  const { data: gap } = useSuspenseQuery(trpc.polls.gap.queryOptions({ debate }));
  return (
    <>
      <PersuasionSection debate={view} view={persuasion} {...(atMost && { atMost })} />
      <GapSection debate={view} view={gap} looks={looksOf(view.options)} />
    </>
  );
}
