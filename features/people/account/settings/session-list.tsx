"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { Badge } from "@/components/ui/marks/badge";
import { Time } from "@/components/ui/time/time";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";

/** Every device that is signed in. The others are signed out here, at once; this one by the button of the page. */
export function SessionList({ now }: { readonly now: string }) {
  const [trpc, queryClient, toast] = [useTRPC(), useQueryClient(), useToast()];
  const { data: sessions } = useSuspenseQuery(trpc.account.sessions.queryOptions());
  const revoke = useMutation(
    trpc.account.revokeSession.mutationOptions({
      onSuccess: (_, { sessionId }) => {
        const gone = sessions.find(({ id }) => id === sessionId);
        toast({ message: `${gone?.device ?? "The device"} was signed out.` });
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() }),
    }),
  );
  return (
    <div className="flex flex-col gap-3">
      <FormError title="Not signed out" message={revoke.error ? sentenceOf(revoke.error) : null} />
      <RuledList className="-mt-4 border-t-0">
        {sessions.map(({ id, device, createdAt, lastSeenAt, isCurrent }) => (
          <RuledItem key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-sans font-semibold">
                {device}
                {isCurrent ? <Badge>This device</Badge> : null}
              </p>
              <p className="font-sans text-sm text-muted">
                Used <Time iso={lastSeenAt} now={now} />, signed in on <Time iso={createdAt} show="date" />
              </p>
            </div>
            {isCurrent ? null : (
              <Button
                size="small"
                aria-label={`Sign out ${device}`}
                busy={revoke.isPending && revoke.variables.sessionId === id}
                onClick={() => revoke.mutate({ sessionId: id, idempotencyKey: newKey() })}
              >
                Sign out
              </Button>
            )}
          </RuledItem>
        ))}
      </RuledList>
    </div>
  );
}
