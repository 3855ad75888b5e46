"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTRPC } from "@/lib/trpc/client";

/** The brief is made on the server; this has it made again when its reader is given another seat. */
export function RereadOnNewSeat({ debate, madeFor }: { readonly debate: string; readonly madeFor: string | null }) {
  const router = useRouter();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const seat = data.seat?.delegation ?? null;
  useEffect(() => {
    if (seat !== madeFor) router.refresh();
  }, [seat, madeFor, router]);
  return null;
}
