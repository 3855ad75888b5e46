"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { FormError } from "@/components/ui/forms/form-error";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DelegationView, PersonView } from "@/contracts/debates/debates";
import { ROLE_RULES, ROLE_WORDS } from "@/domain/seats";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { CaucusReaders } from "../../shell/caucus/readers";
import { RoomHeader } from "../../shell/room-header";
import { roleWords } from "../../shell/seats/role-words";
import { MySeat } from "./my-seat";

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
  const has = view.seat?.delegation != null;
  return (
    <Stack gap={8}>
      <RoomHeader
        title={has ? "Your seat" : "Take a seat"}
        lead={has ? undefined : "Choose a delegation. You can change it while seats are open; what you write stays where you wrote it."}
      />
      <MySeat debate={view} people={people} />
      <CaucusReaders isOverseen={view.caucusIsOverseen} />
      {!has && view.naming === "pseudonyms" && !view.namesAreRevealed ? (
        <Notice>People go by pseudonyms here until the debrief. Only those who run the debate read the names.</Notice>
      ) : null}
      {refusal ? <Notice tone="refusal">{refusal}</Notice> : null}
      {take.error ? <FormError message={sentenceOf(take.error)} /> : null}
      <Section title="Delegations">
        <RoleRules kinds={view.delegations.map(({ kind }) => kind)} />
        <ul className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
          {view.delegations.map((delegation) => (
            <li key={delegation.key} className="flex items-start gap-3 border-b border-line py-4">
              <Monogram letters={delegation.monogram} />
              <div className="flex min-w-0 flex-1 flex-col gap-1">
                <h3 className="font-serif text-lg font-semibold">{delegation.name}</h3>
                <p className="font-sans text-sm wrap-anywhere text-muted">
                  {sitting(
                    people.filter((person) => person.delegation === delegation.key),
                    view.delegations,
                  )}
                </p>
                {KINDS[delegation.kind] ? (
                  <div>
                    <Badge>{KINDS[delegation.kind]}</Badge>
                  </div>
                ) : null}
                <div className="pt-2">
                  {view.seat?.delegation === delegation.key ? (
                    <p className="font-sans text-sm font-semibold">You sit here.</p>
                  ) : refusal ? null : (
                    <Button
                      size="small"
                      busy={take.isPending && chosen === delegation.key}
                      onClick={() => sit(delegation.key)}
                      aria-label={`Sit with ${delegation.name}`}
                    >
                      {has ? "Move here" : "Sit here"}
                    </Button>
                  )}
                </div>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      {refusal ? null : (
        <div>
          <Button variant="quiet" busy={take.isPending && chosen === null} onClick={() => sit(null)}>
            Only observe
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** What each role that can be taken here allows. */
function RoleRules({ kinds }: { readonly kinds: readonly DelegationView["kind"][] }) {
  const roles = (["head", "delegate", "chair", "red-team", "observer"] as const).filter(
    (role) => (role !== "chair" && role !== "red-team") || kinds.includes(role),
  );
  return (
    <Disclosure summary="What head, delegates and the others do">
      <dl className="measure flex flex-col gap-2 font-sans text-sm">
        {roles.map((role) => (
          <div key={role}>
            <dt className="font-semibold">{ROLE_WORDS[role]}</dt>
            <dd className="text-muted">{ROLE_RULES[role]}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** Everybody in a delegation, each with what they are. */
function sitting(people: readonly PersonView[], delegations: readonly DelegationView[]): string {
  if (people.length === 0) return "Nobody yet: you would head it.";
  return people.map((person) => `${person.displayName} (${roleWords(person, delegations)})`).join(", ");
}
