"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { RuledList } from "@/components/ui/data/ruled-list";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DebateCard } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { groupsOf } from "./card-words";
import { DebateRow } from "./debate-row";

type Props = {
  /** When the page was made. */
  readonly now: string;
  /** Shown to somebody who has no debate at all. */
  readonly empty: ReactNode;
};

/** One's debates: those that want something first. Read again every half minute, because phases change while one is elsewhere. */
export function DebateList({ now, empty }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.debates.dashboard.queryOptions(undefined, { refetchInterval: 30_000 }));
  if (data.length === 0) return empty;
  const { wanting, going, over } = groupsOf(data);
  return (
    <Stack gap={12}>
      {wanting.length > 0 ? (
        <Section title="Waiting for you">
          <Rows cards={wanting} now={now} />
        </Section>
      ) : null}
      {going.length > 0 ? (
        <Section title={wanting.length > 0 ? "Other debates" : "Going on"}>
          <Rows cards={going} now={now} />
        </Section>
      ) : null}
      {over.length > 0 ? (
        <Disclosure look="section" summary={plural(over.length, "closed debate")} open={wanting.length + going.length === 0}>
          <RuledList className="border-0">
            {over.map((card) => (
              <DebateRow key={card.slug} card={card} now={now} level={2} />
            ))}
          </RuledList>
        </Disclosure>
      ) : null}
    </Stack>
  );
}

function Rows({ cards, now }: { readonly cards: readonly DebateCard[]; readonly now: string }) {
  return (
    <RuledList className="-mt-4 border-t-0">
      {cards.map((card) => (
        <DebateRow key={card.slug} card={card} now={now} level={3} />
      ))}
    </RuledList>
  );
}
