import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc/client";
import { useSettled } from "@/lib/use-settled";

type Wanted = { readonly debate: string; readonly text: string; readonly without: readonly string[]; readonly isWanted: boolean };

/** Claims of the floor like a text, asked for when it has stood still for a moment; an earlier request that is on its way is given up. */
export function useSimilarClaims({ debate, text, without, isWanted }: Wanted) {
  const trpc = useTRPC();
  const settled = useSettled(text.trim().slice(0, LONGEST), 350);
  return useQuery(
    trpc.search.claims.queryOptions(
      { debate, text: settled, without: without.slice(0, 20) },
      { enabled: isWanted, placeholderData: keepPreviousData, trpc: { abortOnUnmount: true } },
    ),
  );
}

/** What the server compares; what goes on for longer begins alike. */
const LONGEST = 500;
