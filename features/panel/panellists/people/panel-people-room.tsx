"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Stack } from "@/components/layout/stack";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import type { DebateView } from "@/contracts/debates/debates";
import { isRunning } from "@/domain/permissions";
import { RoomHeader } from "@/features/shell/room-header";
import { useTRPC } from "@/lib/trpc/client";
import { InviteSection } from "./invite-section";
import { ListOfPeople } from "./list-of-people";
import { SmallGroupsNotice } from "./small-groups-notice";

/** Where whoever runs the panel invites people, and sees what became of each invitation. */
export function PanelPeopleRoom({ debate }: { readonly debate: string }) {
  const { data: view } = useSuspenseQuery(useTRPC().debates.get.queryOptions({ debate }));
  const refusal = !isRunning(view.role) ? view.refusals["panel:run"] : view.panel ? null : "This debate has no panel yet.";
  if (refusal)
    return (
      <Stack gap={6}>
        <RoomHeader title="People of the panel" />
        <Notice tone="refusal">{refusal}</Notice>
      </Stack>
    );
  return (
    <Stack gap={12}>
      <RoomHeader
        eyebrow={<TextLink href={`/debates/${debate}/control/panel`}>The panel</TextLink>}
        title="People of the panel"
        lead="Invite people by a list. Each gets a link of their own, which lets one person in."
      />
      <People debate={view} />
    </Stack>
  );
}

function People({ debate }: { readonly debate: DebateView }) {
  const { data: people } = useSuspenseQuery(useTRPC().panellists.list.queryOptions({ debate: debate.slug }));
  const refusalToMail = refusalOf(debate, people.canMail);
  return (
    <>
      <SmallGroupsNotice groups={people.smallGroups} />
      <ListOfPeople debate={debate.slug} people={people.people} refusalToMail={refusalToMail} />
      <InviteSection debate={debate.slug} refusalToMail={refusalToMail} />
    </>
  );
}

function refusalOf({ status }: DebateView, canMail: boolean): string | null {
  if (status === "closed") return "This debate is closed.";
  if (!canMail) return "This server has no mail server: make links below, and send them yourself.";
  return status === "draft" ? "Open the room first: until then the links lead nowhere." : null;
}
