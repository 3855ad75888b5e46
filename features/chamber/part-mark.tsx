"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Icon } from "@/components/ui/marks/icon";
import { TextLink } from "@/components/ui/text/text-link";
import { useTRPC } from "@/lib/trpc/client";

/**
 * How much of what the phase asks one has done, with the way to the whole list. Asked for after the page is there and again after one's own
 * acts, so that nobody else's acts cost anything.
 */
export function PartMark({ debate, phase }: { readonly debate: string; readonly phase: number }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery(trpc.participation.mark.queryOptions({ debate, phase }, { staleTime: 60_000 }));
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "success")
          void queryClient.invalidateQueries({ queryKey: trpc.participation.mark.pathKey() });
      }),
    [queryClient, trpc],
  );
  if (!data || data.asked === 0) return null;
  return (
    <TextLink href={`/debates/${debate}/my-part`} className="figures inline-flex min-h-11 items-center gap-1.5 font-sans text-sm">
      {data.met === data.asked ? <Icon name="check" width="16" height="16" /> : null}
      {data.met} of {data.asked} done
    </TextLink>
  );
}
