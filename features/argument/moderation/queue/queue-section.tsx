"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Section } from "@/components/layout/section";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { AppealItem } from "./appeal-item";
import { WaitingItem } from "./waiting-item";

type Props = { readonly debate: string; readonly now: string };

/** What waits for a moderator: appeals first, then what was posted or put on hold, oldest first. */
export function QueueSection({ debate, now }: Props) {
  const trpc = useTRPC();
  const { data: queue } = useSuspenseQuery(trpc.moderation.queue.queryOptions({ debate }));
  const { list, focusAfter } = useNextInLine();
  const { appeals, items, more } = queue;
  const count = appeals.length + items.length + more;
  return (
    <Section id="queue" title="Queue" lead={count > 0 ? `${plural(count, "thing")} ${count === 1 ? "waits" : "wait"} for you.` : null}>
      {count === 0 ? (
        <EmptyState title="Nothing waits for you" heading="h3">
          What delegates post under a policy that wants approval, what you put on hold and what authors appeal against comes here.
        </EmptyState>
      ) : (
        <div ref={list}>
          <RuledList>
            {appeals.map((appeal) => (
              <RuledItem key={appeal.id} tabIndex={-1} data-waits={appeal.id}>
                <AppealItem debate={debate} appeal={appeal} now={now} onDone={focusAfter(appeal.id)} />
              </RuledItem>
            ))}
            {items.map((item) => (
              <RuledItem key={item.thing.id} tabIndex={-1} data-waits={item.thing.id}>
                <WaitingItem debate={debate} item={item} now={now} onDone={focusAfter(item.thing.id)} />
              </RuledItem>
            ))}
          </RuledList>
        </div>
      )}
      {more > 0 ? <p className="font-sans text-sm text-muted">{plural(more, "more thing")} will follow as you decide.</p> : null}
    </Section>
  );
}

/** Whoever decides by keyboard goes on with the next in line, which a decision leaves in the place of the one decided about. */
function useNextInLine() {
  const list = useRef<HTMLDivElement>(null);
  const focusAfter = (id: string) => () => {
    const waiting = [...(list.current?.querySelectorAll<HTMLElement>("[data-waits]") ?? [])];
    const place = waiting.findIndex((element) => element.dataset.waits === id);
    (waiting[place + 1] ?? waiting[place - 1])?.focus({ preventScroll: false });
  };
  return { list, focusAfter };
}
