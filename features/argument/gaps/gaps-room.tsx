"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Section } from "@/components/layout/section";
import { Cluster, Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { RuledList } from "@/components/ui/data/ruled-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Icon } from "@/components/ui/marks/icon";
import type { GapGroup } from "@/contracts/argument/gaps";
import type { DebateView } from "@/contracts/debates/debates";
import { useTRPC } from "@/lib/trpc/client";
import { EvidenceTabs } from "../../shell/evidence/evidence-tabs";
import { looksOf } from "../../shell/option-looks";
import { RoomHeader } from "../../shell/room-header";
import { type GapsQuery, gapsAddress } from "./address";
import { GapItem, type GapItemProps } from "./gap-item";
import { SentPrompts } from "./sent-prompts";
import { GAP_WORDS, summaryOf } from "./words";

type Props = { readonly debate: string; readonly query: GapsQuery };

/** What is missing from the debate, for everybody who reads it; who runs it can ask delegations to mend it. */
export function GapsRoom({ debate, query }: Props) {
  const trpc = useTRPC();
  const { data: room } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: view } = useSuspenseQuery(trpc.gaps.list.queryOptions({ debate, ...query }));
  const runs = room.role === "owner" || room.role === "facilitator";
  const looks = useMemo(() => looksOf(room.options), [room.options]);
  const delegations = useMemo(() => new Map(room.delegations.map((one) => [one.key, one])), [room.delegations]);
  const shared = { debate: room, looks, delegations, mayAsk: runs && !room.refusals["prompt:send"] };
  const totals = view.groups.map(({ total }) => total);
  const open = view.groups.filter(({ total }) => total > 0);
  const closed = view.groups.filter(({ total }) => total === 0);
  return (
    <Stack gap={6}>
      <EvidenceTabs debate={debate} />
      <Stack gap={8}>
        <RoomHeader title="What is missing" lead={query.kind ? GAP_WORDS[query.kind].lead : summaryOf(totals)} />
        <Whose room={room} query={query} />
        {open.length === 0 ? (
          <EmptyState heading="h2" title={query.delegation ? "Nothing falls to this delegation" : "Nothing is missing"}>
            New gaps show here by themselves as the debate goes on.
          </EmptyState>
        ) : null}
        {open.map((group) => (
          <Group key={group.kind} group={group} query={query} shared={shared} />
        ))}
        {closed.length > 0 && open.length > 0 && query.kind === null ? (
          <ul className="flex flex-col gap-1 font-sans text-base">
            {closed.map(({ kind }) => (
              <li key={kind} className="flex items-center gap-2 text-muted">
                <Icon name="check" width="18" height="18" />
                {query.delegation ? `${GAP_WORDS[kind].none}, as far as it falls to them` : GAP_WORDS[kind].none}
              </li>
            ))}
          </ul>
        ) : null}
        {runs ? <SentPrompts debate={room} /> : null}
      </Stack>
    </Stack>
  );
}

/** All of them, or those that fall to one's own delegation. */
function Whose({ room, query }: { readonly room: DebateView; readonly query: GapsQuery }) {
  const own = room.seat?.delegation;
  const isFiltered = query.delegation !== null || query.kind !== null;
  if (!own && !isFiltered) return null;
  return (
    <Cluster gap={2} data-print="hide">
      {isFiltered ? (
        <LinkButton size="small" icon="arrow-left" href={gapsAddress(room.slug, { kind: null, delegation: null, from: 0 })}>
          All that is missing
        </LinkButton>
      ) : null}
      {own && query.delegation !== own ? (
        <LinkButton size="small" href={gapsAddress(room.slug, { kind: null, delegation: own, from: 0 })}>
          Only what falls to us
        </LinkButton>
      ) : null}
    </Cluster>
  );
}

type GroupProps = { readonly group: GapGroup; readonly query: GapsQuery; readonly shared: Omit<GapItemProps, "gap"> };

function Group({ group: { kind, total, gaps, next }, query, shared }: GroupProps) {
  const words = GAP_WORDS[kind];
  const at = (from: number) => gapsAddress(shared.debate.slug, { kind, delegation: query.delegation, from });
  return (
    <Section title={words.title(total)} lead={query.kind ? undefined : words.lead}>
      <RuledList className="-mt-4 border-t-0">
        {gaps.map((gap) => (
          <GapItem key={gap.id} gap={gap} {...shared} />
        ))}
      </RuledList>
      {next === null && query.from === 0 ? null : (
        <Cluster gap={2} data-print="hide">
          {query.from > 0 ? (
            <LinkButton icon="arrow-left" href={at(0)}>
              Back to the beginning
            </LinkButton>
          ) : null}
          {next === null ? null : (
            <LinkButton icon="arrow-right" href={at(query.kind ? next : 0)}>
              {query.kind ? "Further ones" : `All ${total}`}
            </LinkButton>
          )}
        </Cluster>
      )}
    </Section>
  );
}
