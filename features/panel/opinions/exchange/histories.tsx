"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import type { HistoryView } from "@/contracts/panel/opinions";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** The earlier conversations on the map, each of which can be taken off again. */
export function Histories({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data: histories = [] } = useQuery(trpc.opinions.histories.queryOptions({ debate }));
  const [asked, setAsked] = useState<HistoryView | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const removing = useAct(
    (input: { readonly history: string }, keyed) => client.opinions.removeHistory.mutate({ debate, ...input, ...keyed }),
    async ({ ratings }) => {
      setLeft(ratings);
      await queryClient.invalidateQueries({ queryKey: trpc.opinions.pathKey() });
      setAsked(null);
    },
  );
  const close = () => {
    setAsked(null);
    removing.forget();
  };
  return (
    <>
      <div role="status" className="font-sans text-base empty:hidden">
        {left === null ? null : `${plural(left, "rating")} left the map.`}
      </div>
      {histories.length > 0 ? (
        <Section title="On the map already">
          <RuledList>
            {histories.map((history) => (
              <RuledItem key={history.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
                <p className="min-w-0 font-sans text-base break-words">
                  {history.title}
                  <span className="block text-sm text-muted">{inWords(history)}</span>
                </p>
                <Button size="small" aria-label={`Remove ${history.title}`} onClick={() => setAsked(history)}>
                  Remove
                </Button>
              </RuledItem>
            ))}
          </RuledList>
        </Section>
      ) : null}
      <Dialog
        open={asked !== null}
        onClose={close}
        title={`Remove “${asked?.title ?? ""}” from the map?`}
        description={
          asked ? `${inWords(asked)} leave the map for everybody and are deleted. The record keeps that you did this.` : undefined
        }
        actions={
          <>
            <Button variant="danger" busy={removing.isBusy} onClick={() => asked && removing.act({ history: asked.id })}>
              Remove these ratings
            </Button>
            <Button onClick={close}>Keep them</Button>
          </>
        }
      >
        <p className="font-sans text-base">
          The claims that came with them stay on the floor: people may have answered them. Hide those you do not want one by one. The same
          files can be imported again.
        </p>
        <FormError message={removing.problem} title="Nothing was removed" />
      </Dialog>
    </>
  );
}

const inWords = ({ people, ratings }: HistoryView): string => `${plural(ratings, "rating")} by ${plural(people, "person", "people")}`;
