import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import type { ArgumentView, ClaimView, FloorView } from "@/contracts/floor";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { useFloor } from "./floor-context";

/** Reads the floor again; what a change did is then on the page, whether or not the live feed is up. */
export function useRefreshFloor(slug: string): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: trpc.floor.get.queryKey({ debate: slug }) });
}

/** The two ratings. Shown at once, and taken back when the server refuses. */
export function useRating() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { slug } = useFloor();
  const refresh = useRefreshFloor(slug);
  const queryKey = trpc.floor.get.queryKey({ debate: slug });
  const show = (change: (view: FloorView) => FloorView) => queryClient.setQueryData(queryKey, (view) => view && change(view));
  const onError = (error: unknown) => toast({ message: sentenceOf(error) });
  const claim = useMutation(trpc.floor.rateClaim.mutationOptions({ onError, onSettled: refresh }));
  const argument = useMutation(trpc.floor.rateArgument.mutationOptions({ onError, onSettled: refresh }));
  return {
    rateClaim(claimId: string, value: -1 | 0 | 1) {
      show((view) => ({ ...view, claims: view.claims.map((one) => (one.id === claimId ? ratedClaim(one, value) : one)) }));
      claim.mutate({ debate: slug, claimId, value, idempotencyKey: newKey() });
    },
    rateArgument(argumentId: string, value: number) {
      show((view) => ({ ...view, arguments: view.arguments.map((one) => (one.id === argumentId ? ratedArgument(one, value) : one)) }));
      argument.mutate({ debate: slug, argumentId, value, idempotencyKey: newKey() });
    },
  };
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
