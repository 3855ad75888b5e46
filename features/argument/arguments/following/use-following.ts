import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import type { FollowsView } from "@/contracts/argument/claims";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { useFloor } from "../floor/floor-context";

export type Followed = { readonly claimId: string } | { readonly argumentId: string };

/** What this reader follows, and the way to follow something or no longer; shown at once, taken back when the server refuses. */
export function useFollowing() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { slug, debate } = useFloor();
  const mayFollow = debate.seat !== null && debate.refusals["floor:follow"] === undefined;
  const queryKey = trpc.floor.follows.queryKey({ debate: slug });
  const { data } = useQuery(trpc.floor.follows.queryOptions({ debate: slug }, { enabled: mayFollow }));
  const { mutate } = useMutation(
    trpc.floor.follow.mutationOptions({
      onError: (error) => toast({ message: sentenceOf(error) }),
      onSettled: () => queryClient.invalidateQueries({ queryKey }),
    }),
  );
  return {
    mayFollow,
    isFollowing: (thing: Followed) => data !== undefined && idsOf(data, thing).includes(idOf(thing)),
    follow(thing: Followed, follows: boolean) {
      queryClient.setQueryData(queryKey, (view) => view && changed(view, thing, follows));
      mutate({ debate: slug, thing, follows, idempotencyKey: newKey() });
    },
  };
}

const idOf = (thing: Followed) => ("claimId" in thing ? thing.claimId : thing.argumentId);
const idsOf = (view: FollowsView, thing: Followed) => ("claimId" in thing ? view.claims : view.arguments);

function changed(view: FollowsView, thing: Followed, follows: boolean): FollowsView {
  const others = idsOf(view, thing).filter((id) => id !== idOf(thing));
  const ids = follows ? [...others, idOf(thing)] : others;
  return "claimId" in thing ? { ...view, claims: ids } : { ...view, arguments: ids };
}
