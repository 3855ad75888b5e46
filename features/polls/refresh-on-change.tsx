"use client";

import { hashKey, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTRPC } from "@/lib/trpc/client";

/** Makes the page again when the live feed says that the debate's polls have changed: the page itself holds no queries. */
export function RefreshOnChange({ debate }: { readonly debate: string }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const polls = hashKey(trpc.polls.list.queryKey({ debate }));
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "invalidate" && event.query.queryHash === polls) router.refresh();
      }),
    [queryClient, router, polls],
  );
  return null;
}
