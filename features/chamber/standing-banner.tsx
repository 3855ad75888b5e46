"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { FormError } from "@/components/ui/forms/form-error";
import type { DebateView } from "@/contracts/debates/debates";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** Nothing rings when a head has been gone for a minute. */
const LOOK_AGAIN_MS = 30_000;

/** A substitute whose head is away can stand in; a head who is back takes the place again. */
export function StandingBanner({ debate }: { readonly debate: DebateView }) {
  const { slug, standing } = debate;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  useQuery(trpc.debates.get.queryOptions({ debate: slug }, { enabled: standing?.isSubstitute ?? false, refetchInterval: LOOK_AGAIN_MS }));
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.debates.get.queryKey({ debate: slug }) });
  const standIn = useAct((_: object, keyed) => client.seats.standIn.mutate({ debate: slug, ...keyed }), refresh);
  const comeBack = useAct((_: object, keyed) => client.seats.comeBack.mutate({ debate: slug, ...keyed }), refresh);
  if (debate.status !== "open" || !standing) return null;
  if (standing.stoodInForBy)
    return (
      <Notice
        title={`${standing.stoodInForBy} stands in for you`}
        actions={
          <Button variant="primary" busy={comeBack.isBusy} onClick={() => comeBack.act({})}>
            Head the delegation again
          </Button>
        }
      >
        Until you are back, they declare the position and cast the ballot.
        <FormError message={comeBack.problem} title="They still stand in" />
      </Notice>
    );
  if (!standing.isSubstitute || standing.refusalToStandIn) return null;
  return (
    <Notice
      title="The head of your delegation is away"
      actions={
        <Button busy={standIn.isBusy} onClick={() => standIn.act({})}>
          Stand in
        </Button>
      }
    >
      You are the substitute: until the head is back you can declare the position and cast the ballot.
      <FormError message={standIn.problem} title="You do not stand in" />
    </Notice>
  );
}
