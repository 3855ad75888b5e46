"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { FormError } from "@/components/ui/forms/form-error";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DelegationView, PersonView } from "@/contracts/debates";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { CaucusReaders } from "../shell/caucus/readers";
import { RoomHeader } from "../shell/room-header";

const KINDS = {
  voting: null,
  chair: "Chairs, does not vote",
  "red-team": "Red team, does not vote",
  observer: "Observes, does not vote",
} as const satisfies Record<DelegationView["kind"], string | null>;

/** The delegations of a debate, who sits where, and one button for each seat. */
export function SeatChoice({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: people } = useSuspenseQuery(trpc.debates.people.queryOptions({ debate }));
  const [chosen, setChosen] = useState<string | null>(null);
  const take = useMutation(
    trpc.seats.take.mutationOptions({
      onSuccess: async (_, { delegation }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.debates.get.queryKey({ debate }) });
        router.push(delegation ? `/debates/${debate}/brief` : `/debates/${debate}`);
      },
    }),
  );
  if (view.role === "visitor")
    return (
      <Stack gap={6}>
        <RoomHeader title="Take a seat" lead="A seat needs a name: join with the room code your facilitator gave you." />
        <div>
          <LinkButton variant="primary" href="/join">
            Join with a code
          </LinkButton>
        </div>
      </Stack>
    );
  const refusal = view.refusals["seat:take"] ?? null;
  const sit = (delegation: string | null) => {
    setChosen(delegation);
    take.mutate({ debate, delegation, idempotencyKey: newKey() });
  };
  return (
    <Stack gap={6}>
      <RoomHeader title="Take a seat" lead="A delegation's first member heads it: the head declares its position and casts its ballot." />
      <CaucusReaders isOverseen={view.caucusIsOverseen} />
      {refusal ? <p className="font-sans">{refusal}</p> : null}
      {take.error ? <FormError message={sentenceOf(take.error)} /> : null}
      <ul className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
        {view.delegations.map((delegation) => (
          <li key={delegation.key} className="flex items-start gap-3 border-b border-line py-4">
            <Monogram letters={delegation.monogram} />
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <h2 className="font-serif text-lg font-semibold">{delegation.name}</h2>
              <p className="font-sans text-sm text-muted">{sitting(people.filter((person) => person.delegation === delegation.key))}</p>
              {KINDS[delegation.kind] ? (
                <div>
                  <Badge>{KINDS[delegation.kind]}</Badge>
                </div>
              ) : null}
              <div className="pt-2">
                {view.seat?.delegation === delegation.key ? (
                  <LinkButton href={`/debates/${debate}/brief`}>Your seat: read the brief</LinkButton>
                ) : (
                  <Button
                    size="small"
                    disabled={refusal !== null}
                    busy={take.isPending && chosen === delegation.key}
                    onClick={() => sit(delegation.key)}
                    aria-label={`Sit with ${delegation.name}`}
                  >
                    Sit here
                  </Button>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="quiet" disabled={refusal !== null} onClick={() => sit(null)}>
          Only observe
        </Button>
      </div>
    </Stack>
  );
}

function sitting(people: readonly PersonView[]): string {
  if (people.length === 0) return "Nobody yet: you would head it.";
  return people.map(({ displayName, isHead }) => (isHead ? `${displayName} (head)` : displayName)).join(", ");
}
