"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
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
  const setUp = `/debates/${debate}/control/panel`;
  if (!isRunning(view.role))
    return (
      <Stack gap={6}>
        <RoomHeader title="Panellists" />
        <Notice tone="refusal">{view.refusals["panel:run"] ?? "Only the facilitator runs the panel."}</Notice>
      </Stack>
    );
  return (
    <Stack gap={12}>
      <RoomHeader
        eyebrow={<TextLink href={setUp}>The panel</TextLink>}
        title="Panellists"
        lead="Invite people by a list. Each gets a link of their own, which lets one person in."
      />
      {view.panel ? (
        <People debate={view} />
      ) : (
        <EmptyState
          heading="h2"
          title="This debate has no panel yet"
          action={
            <LinkButton variant="primary" href={setUp}>
              Set up the panel
            </LinkButton>
          }
        >
          Say first what is asked, and what is promised about the answers. Then invite people here.
        </EmptyState>
      )}
    </Stack>
  );
}

function People({ debate }: { readonly debate: DebateView }) {
  const { data: people } = useSuspenseQuery(useTRPC().panellists.list.queryOptions({ debate: debate.slug }));
  const { canMail, isClosed } = people;
  const facts = { debate: debate.slug, canMail, refusalToMail: refusalToMail(debate, canMail) };
  return (
    <>
      {isClosed ? <Notice tone="refusal">The panel is closed. Nobody is invited to it any more.</Notice> : null}
      {debate.status === "draft" ? (
        <Notice title="The room is not open yet" actions={<LinkButton href={`/debates/${debate.slug}/control`}>Go to Control</LinkButton>}>
          You can invite people now. Until the room is open, their links lead to a page that asks them to come back later.
        </Notice>
      ) : null}
      {people.people.length > 0 ? <ListOfPeople {...facts} isClosed={isClosed} people={people.people} /> : null}
      {isClosed ? null : <SmallGroupsNotice groups={people.smallGroups} />}
      {isClosed ? null : <InviteSection {...facts} />}
    </>
  );
}

function refusalToMail({ status }: DebateView, canMail: boolean): string | null {
  if (!canMail) return "This server sends no mails. Make links, and send them yourself.";
  return status === "draft" ? "Open the room first: until then the links lead nowhere." : null;
}
