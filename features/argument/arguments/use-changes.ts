import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import type { ArgumentView, ClaimView, FloorThings } from "@/contracts/argument/floor";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { useFloor } from "./floor/floor-context";

/**
 * Reads again as much of the floor as is shown, whether or not the live feed is up. Waits for the part that opens the floor: the
 * pages read on from there may be many.
 */
export function useRefreshFloor(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const opening = trpc.floor.get.pathKey();
  const isOpening = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => String(queryKey[0]) === String(opening[0]);
  return () => {
    void queryClient.invalidateQueries({ queryKey: trpc.floor.pathKey(), predicate: (query) => !isOpening(query) });
    return queryClient.invalidateQueries({ queryKey: opening });
  };
}

/** The two ratings. Shown at once, wherever the thing is shown, and taken back when the server refuses. */
export function useRating() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { slug } = useFloor();
  const refresh = useRefreshFloor();
  const show = (change: (things: FloorThings) => FloorThings) =>
    queryClient.setQueriesData({ queryKey: trpc.floor.pathKey() }, (answer: unknown) => changed(answer, change));
  const onError = (error: unknown) => toast({ message: sentenceOf(error) });
  const claim = useMutation(trpc.floor.rateClaim.mutationOptions({ onError, onSettled: refresh }));
  const argument = useMutation(trpc.floor.rateArgument.mutationOptions({ onError, onSettled: refresh }));
  return {
    rateClaim(claimId: string, value: -1 | 0 | 1) {
      show((things) => ({ ...things, claims: things.claims.map((one) => (one.id === claimId ? ratedClaim(one, value) : one)) }));
      claim.mutate({ debate: slug, claimId, value, idempotencyKey: newKey() });
    },
    rateArgument(argumentId: string, value: number) {
      show((things) => ({
        ...things,
        arguments: things.arguments.map((one) => (one.id === argumentId ? ratedArgument(one, value) : one)),
      }));
      argument.mutate({ debate: slug, argumentId, value, idempotencyKey: newKey() });
    },
  };
}

/** An answer that holds things of the floor, or pages of such answers, with the change made; any other as it is. */
function changed(answer: unknown, change: (things: FloorThings) => FloorThings): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  if ("pages" in answer && Array.isArray(answer.pages)) return { ...answer, pages: answer.pages.map((page) => changed(page, change)) };
  return "claims" in answer && "arguments" in answer && "sources" in answer ? change(answer as FloorThings) : answer;
}

const ANSWERS = { 1: "agree", 0: "pass", "-1": "disagree" } as const;

function ratedClaim(claim: ClaimView, value: -1 | 0 | 1): ClaimView {
  const counts = { ...claim.ratings };
  if (claim.ratings.mine !== null) counts[ANSWERS[claim.ratings.mine]] -= 1;
  counts[ANSWERS[value]] += 1;
  return { ...claim, ratings: { ...counts, mine: value } };
}

function ratedArgument(argument: ArgumentView, value: number): ArgumentView {
  const { mean, count, mine } = argument.relevance;
  const others = (mean ?? 0) * count - (mine ?? 0);
  const after = mine === null ? count + 1 : count;
  return { ...argument, relevance: { mean: (others + value) / after, count: after, mine: value } };
}
