"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/lib/trpc/client";

/**
 * Makes the page again when the live feed says that the debate's polls have changed. The page holds no queries of its own; this one
 * lies under the list of polls, is marked out of date with it, and asks for the page instead of for data.
 */
export function RefreshOnChange({ debate }: { readonly debate: string }) {
  const router = useRouter();
  const trpc = useTRPC();
  useQuery({
    queryKey: [...trpc.polls.list.queryKey({ debate }), "page"],
    queryFn: () => {
      router.refresh();
      return null;
    },
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return null;
}
