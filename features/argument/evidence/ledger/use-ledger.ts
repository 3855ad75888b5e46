import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { type LedgerChoice, ledgerKey } from "./ledger-pages";

/** The sources that fit a choice, page by page; while another choice is on its way, the last one stays in sight. */
export function useLedger(debate: string, choice: LedgerChoice) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: ledgerKey(trpc.evidence.ledger.pathKey(), debate, choice),
    queryFn: ({ pageParam, signal }) => client.evidence.ledger.query({ debate, ...choice, from: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
