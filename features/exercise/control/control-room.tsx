"use client";

import { type ReactNode, useState } from "react";
import { Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import { RoomHeader } from "../../shell/room-header";
import { AdvanceChoice } from "./agenda/advance-choice";
import { BackSection } from "./agenda/back-section";
import { ClockSection } from "./agenda/clock-section";
import { CloseSection } from "./agenda/close-section";
import { MoveSection } from "./agenda/move-section";
import { PlanList } from "./agenda/plan-list";
import { EveryoneSection } from "./everyone/everyone-section";
import { PanelSection } from "./panel-section";
import { PeopleSection } from "./people-section";
import { PollsSection } from "./polls-section";
import { OpenRoomSection, RoomSection } from "./room-section";
import { seatingOf } from "./seating";
import { missingFrom } from "./taking-part/missing";
import { MissingSection } from "./taking-part/missing-section";
import { NudgeDialog, type Nudged } from "./taking-part/nudge-dialog";
import { useControl } from "./use-control";

type Props = {
  readonly debate: string;
  /** What other rooms put here before the debate is closed: its injects. */
  readonly children?: ReactNode;
};

/** The facilitator's room: the clock, the way on, what stands before everyone, who is missing, the people, the agenda and the polls. */
export function ControlRoom({ debate, children }: Props) {
  const { view, people, polls, control, runs, refresh } = useControl(debate);
  const [nudged, setNudged] = useState<Nudged | null>(null);
  if (!runs)
    return (
      <Stack gap={6}>
        <RoomHeader title="Control" />
        <Notice tone="refusal">{view.refusals["debate:control"]} Ask the facilitator when you need a seat or more time.</Notice>
      </Stack>
    );
  const situation = { debate: view, polls, people };
  const now = view.phases.find(({ state }) => state === "now");
  const isLast = now?.order === view.phases.length - 1;
  const seating = seatingOf(view, people, control.active);
  const close = <CloseSection debate={debate} situation={situation} isLast={isLast} refresh={refresh} />;
  return (
    <Stack gap={12}>
      <div data-print="hide">
        <RoomHeader title="Control" lead={STATUS_WORDS[view.status]} actions={now ? null : <Ways debate={debate} isOpen={false} />} />
      </div>
      {view.status === "draft" ? <OpenRoomSection debate={view} refresh={refresh} /> : null}
      {view.status === "draft" ? <p className="measure font-sans text-base text-muted">{NOT_BEFORE_IT_OPENS}</p> : null}
      {now ? (
        <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
          {now.order === 0 ? <RoomSection debate={view} /> : null}
          <div data-print="hide" className="flex min-w-0 flex-col gap-12">
            <div className="flex flex-col gap-6">
              {isLast ? close : <MoveSection debate={debate} situation={situation} refresh={refresh} />}
              <BackSection debate={debate} situation={situation} now={now} refresh={refresh} />
              {isLast ? null : <AdvanceChoice debate={debate} advance={view.advance} refresh={refresh} />}
            </div>
            <ClockSection debate={view} phase={now} isLast={isLast} refresh={refresh} />
          </div>
          <div data-print="hide" className="flex min-w-0 flex-col gap-12">
            <EveryoneSection debate={view} refresh={refresh} />
            <MissingSection groups={missingFrom(seating, control.outstanding, people)} onNudge={setNudged} />
            <div className="flex flex-wrap gap-2">
              <Ways debate={debate} isOpen />
            </div>
          </div>
          {now.order === 0 ? null : <RoomSection debate={view} />}
        </div>
      ) : null}
      <div data-print="hide" className="flex flex-col gap-12">
        {view.status === "closed" ? null : children}
        <div className="grid gap-12 lg:grid-cols-2">
          <PlanList debate={view} polls={polls} />
          <div className="flex min-w-0 flex-col gap-12">
            <PollsSection
              debate={debate}
              polls={polls}
              phases={view.phases}
              refusal={view.refusals["poll:run"] ?? null}
              refresh={refresh}
            />
            <PanelSection debate={view} />
          </div>
        </div>
        <PeopleSection
          debate={view}
          seating={seating}
          refusal={view.refusals["seat:assign"] ?? null}
          onNudge={setNudged}
          refresh={refresh}
        />
        <Imports debate={debate} />
        {now && !isLast ? close : null}
      </div>
      <NudgeDialog debate={debate} nudged={nudged} onClose={() => setNudged(null)} />
    </Stack>
  );
}

function Ways({ debate, isOpen }: { readonly debate: string; readonly isOpen: boolean }) {
  return (
    <>
      <LinkButton href={`/debates/${debate}/control/gaps`}>What is missing</LinkButton>
      <LinkButton href={`/debates/${debate}/control/seats`}>Seats</LinkButton>
      <LinkButton href={`/debates/${debate}/control/participation`}>Participation</LinkButton>
      <LinkButton href={`/debates/${debate}/speaking`}>Speakers</LinkButton>
      {isOpen ? <LinkButton href={`/debates/${debate}/news`}>News</LinkButton> : null}
      {isOpen ? (
        <LinkButton href={`/debates/${debate}/screen`} target="_blank" icon="external">
          Screen<span className="sr-only"> (in a new window)</span>
        </LinkButton>
      ) : null}
    </>
  );
}

function Imports({ debate }: { readonly debate: string }) {
  const look = "inline-flex min-h-11 items-center font-sans text-base";
  return (
    <p className="flex flex-wrap gap-x-6">
      <TextLink href={`/debates/${debate}/control/history`} className={look}>
        Import the ballots of another election
      </TextLink>
      <TextLink href={`/debates/${debate}/control/import`} className={look}>
        Import arguments from a file
      </TextLink>
      <TextLink href={`/debates/${debate}/control/opinions`} className={look}>
        Import a Polis conversation
      </TextLink>
    </p>
  );
}

const NOT_BEFORE_IT_OPENS =
  "Injects, seats, polls, how turns to speak are taken and what is asked of people can be prepared now. The clock, announcements, the spotlight and the projector’s page come with the open room.";

const STATUS_WORDS = {
  draft: "Nobody else sees this debate yet. Check the agenda below, then open the room.",
  open: "Every press here is an entry in the record that all participants can read; a nudge is not.",
  closed: "This debate is closed. Everything stays readable, and nothing can be changed.",
} as const;
