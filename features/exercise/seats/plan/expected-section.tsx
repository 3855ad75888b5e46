"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import type { DebateView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** Who is on the list and has not come yet. */
export function ExpectedSection({ debate }: { readonly debate: DebateView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { data: plan } = useQuery(trpc.seats.planned.queryOptions({ debate: debate.slug }));
  const dropping = useAct(
    (_: object, keyed) => client.seats.dropPlan.mutate({ debate: debate.slug, ...keyed }),
    async ({ dropped }) => {
      await queryClient.invalidateQueries({ queryKey: trpc.seats.planned.queryKey() });
      toast({ message: `${plural(dropped, "seat is", "seats are")} no longer kept.` });
    },
  );
  if (!plan || plan.planned === 0)
    return (
      <Section title="Still expected">
        <p className="measure font-sans text-base text-muted">
          Nobody: there is no list. Whoever joins {debate.seating === "choose" ? "takes a seat themselves" : "waits for a seat from you"}.
        </p>
      </Section>
    );
  const nameOf = (key: string | null) => debate.delegations.find((delegation) => delegation.key === key)?.name ?? "observes";
  const came = plan.planned - plan.expected.length;
  return (
    <Section
      title="Still expected"
      lead={`${came} of ${plural(plan.planned, "person", "people")} on the list ${came === 1 ? "has" : "have"} come.`}
    >
      {plan.expected.length === 0 ? <p className="font-sans text-base">Everybody is here.</p> : null}
      <ul className="grid gap-x-12 font-sans text-base sm:grid-cols-2">
        {plan.expected.map(({ name, delegation, role }) => (
          <li key={name} className="border-b border-line py-1.5">
            <span className="font-medium wrap-anywhere">{name}</span>
            <span className="text-muted">
              , {nameOf(delegation)}
              {role === "head" ? ", head" : ""}
            </span>
          </li>
        ))}
      </ul>
      {plan.expected.length > 0 ? (
        <div className="flex flex-col items-start gap-2">
          <Button busy={dropping.isBusy} onClick={() => dropping.act({})}>
            Keep no seats for them
          </Button>
          <FormError message={dropping.problem} title="The seats are still kept" />
        </div>
      ) : null}
    </Section>
  );
}
