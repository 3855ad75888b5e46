"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { useToast } from "@/components/ui/feedback/toast";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DebateView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ListField } from "../../../shell/lists/list-field";
import { useCheckedList } from "../../../shell/lists/use-checked-list";
import { PlanPreview } from "./plan-preview";

/** A list of seats from a file or pasted: looked at line by line, then put in whole or not at all. */
export function ListSection({ debate }: { readonly debate: DebateView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const planning = useAct(
    (input: { readonly text: string }, keyed) => client.seats.plan.mutate({ debate: debate.slug, ...input, ...keyed }),
    async ({ rows, seated }) => {
      for (const key of [trpc.seats.planned.queryKey(), trpc.debates.people.queryKey(), trpc.debates.get.queryKey()])
        await queryClient.invalidateQueries({ queryKey: key });
      list.change("");
      toast({ message: `${plural(rows, "seat")} planned, ${plural(seated, "person", "people")} seated at once.` });
    },
  );
  const list = useCheckedList(({ text }) => client.seats.checkPlan.mutate({ debate: debate.slug, text }), planning.forget);
  return (
    <Section title="A list of seats">
      <div className="flex flex-col gap-4">
        <ListField
          list={list}
          fileHint="As a spreadsheet saves it."
          textHint="The first line names the columns: name, and as you like delegation, role and group."
          placeholder={`name,delegation\nAda Lovelace,${debate.delegations[0]?.name ?? ""}`}
        >
          <Disclosure summary="What the columns say">
            <dl className="flex flex-col gap-2 font-sans text-sm">
              {COLUMNS.map(([column, says]) => (
                <div key={column}>
                  <dt className="font-semibold">{column}</dt>
                  <dd className="text-muted">{says}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </ListField>
        {list.report ? (
          <PlanPreview
            report={list.report}
            delegations={debate.delegations}
            isBusy={planning.isBusy}
            problem={planning.problem}
            onPut={() => planning.act({ text: list.text })}
          />
        ) : null}
      </div>
    </Section>
  );
}

const COLUMNS = [
  ["name", "As the person will give it when joining. Case and spaces do not matter."],
  ["delegation", "Its name or key. Left empty: balanced over the delegations that vote."],
  ["role", "head, delegate or observer. Left empty: delegate. An observer sits in no delegation."],
  ["group", "People of one group are spread over the delegations: a course, a language, who knows whom."],
] as const;
