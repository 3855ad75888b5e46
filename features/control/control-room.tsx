"use client";

import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import { RoomHeader } from "../shell/room-header";
import { AgendaList } from "./agenda-list";
import { CloseSection } from "./close-section";
import { DeadlineForm } from "./deadline-form";
import { MoveSection } from "./move-section";
import { PeopleSection } from "./people-section";
import { PollsSection } from "./polls-section";
import { OpenRoomSection, RoomSection } from "./room-section";
import { seatingOf } from "./seating";
import { useControl } from "./use-control";

/** The facilitator's room: the code, the agenda, the polls and the people. */
export function ControlRoom({ debate }: { readonly debate: string }) {
  const { view, people, polls, heard, refresh } = useControl(debate);
  const runs = view.role === "owner" || view.role === "facilitator";
  if (!runs)
    return (
      <Stack gap={6}>
        <RoomHeader title="Control" />
        <Notice tone="refusal">{view.refusals["debate:control"]} Ask the facilitator when you need a seat or more time.</Notice>
      </Stack>
    );
  const situation = { debate: view, polls, people };
  const now = view.phases.find(({ state }) => state === "now");
  const room = view.status === "open" ? <RoomSection debate={view} /> : null;
  const isLobby = now?.order === 0;
  const isLast = now?.order === view.phases.length - 1;
  const close = <CloseSection debate={debate} situation={situation} isLast={isLast} refresh={refresh} />;
  return (
    <Stack gap={12}>
      <div data-print="hide">
        <RoomHeader
          title="Control"
          lead={STATUS_WORDS[view.status]}
          actions={<LinkButton href={`/debates/${debate}/control/gaps`}>What is missing</LinkButton>}
        />
      </div>
      {view.status === "draft" ? <OpenRoomSection debate={view} refresh={refresh} /> : null}
      {now ? (
        <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
          {isLobby ? room : null}
          <div data-print="hide" className="flex min-w-0 flex-col gap-12">
            {isLast ? close : <MoveSection debate={debate} situation={situation} refresh={refresh} />}
            <Section
              title={`Now: ${now.title}`}
              lead={`When its deadline passes, nothing more is accepted in it. ${isLast ? "" : "You still decide when the next phase begins."}`}
            >
              <DeadlineForm debate={debate} phase={now} serverNow={view.now} refresh={refresh} />
            </Section>
          </div>
          {isLobby ? null : room}
        </div>
      ) : null}
      <div data-print="hide" className="flex flex-col gap-12">
        <PeopleSection
          debate={view}
          seating={seatingOf(view, people, heard)}
          refusal={view.refusals["seat:assign"] ?? null}
          refresh={refresh}
        />
        <div className="grid gap-12 lg:grid-cols-2">
          <AgendaList phases={view.phases} polls={polls} now={view.now} />
          <PollsSection debate={debate} polls={polls} phases={view.phases} refusal={view.refusals["poll:run"] ?? null} refresh={refresh} />
        </div>
        <p>
          <TextLink href={`/debates/${debate}/control/history`} className="inline-flex min-h-11 items-center font-sans text-base">
            Import the ballots of another election
          </TextLink>
        </p>
        <p>
          <TextLink href={`/debates/${debate}/control/import`} className="inline-flex min-h-11 items-center font-sans text-base">
            Import arguments from a file
          </TextLink>
        </p>
        {now && !isLast ? close : null}
      </div>
    </Stack>
  );
}

const STATUS_WORDS = {
  draft: "Nobody else sees this debate yet. Check the agenda below, then open the room.",
  open: "Every press here is an entry in the record that all participants can read.",
  closed: "This debate is closed. Everything stays readable, and nothing can be changed.",
} as const;
