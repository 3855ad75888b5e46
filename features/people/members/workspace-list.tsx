"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { TextLink } from "@/components/ui/text/text-link";
import { useTRPC } from "@/lib/trpc/client";
import { ROLE_NAMES } from "./role-words";

/** The workspaces somebody belongs to, with the way to their people. */
export function WorkspaceList() {
  const trpc = useTRPC();
  const { data: workspaces } = useSuspenseQuery(trpc.workspaces.list.queryOptions());
  if (workspaces.length === 0)
    return <EmptyState title="You belong to no workspace">Open one to run debates, or ask an owner for an invitation.</EmptyState>;
  return (
    <RuledList className="-mt-4 border-t-0">
      {workspaces.map(({ id, slug, name, role }) => (
        <RuledItem key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <TextLink href={`/workspaces/${slug}/members`} className="min-w-0 font-serif text-lg font-semibold">
            {name}
          </TextLink>
          <span className="font-sans text-sm text-muted">{ROLE_NAMES[role]}</span>
        </RuledItem>
      ))}
    </RuledList>
  );
}
