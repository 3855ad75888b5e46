"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DebateView } from "@/contracts/debates/debates";
import type { CaucusOverview } from "@/contracts/exercise/caucus";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { CaucusReaders } from "../../../shell/caucus/readers";
import { RoomHeader } from "../../../shell/room-header";
import { OpenedMessages } from "./opened-messages";

/** Every delegation's notes and channels, to read, for those who run a debate whose scenario says that they may. */
export function OversightRoom({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: overview } = useSuspenseQuery(trpc.caucus.overview.queryOptions({ debate: slug }));
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        title="Caucus"
        lead="What the delegations write among themselves and to one another. You read it; you cannot write in it."
      />
      <CaucusReaders isOverseen={debate.caucusIsOverseen} />
      <Notes debate={debate} notes={overview.notes} />
      <Channels debate={debate} channels={overview.channels} />
    </div>
  );
}

function Notes({ debate, notes }: { readonly debate: DebateView; readonly notes: CaucusOverview["notes"] }) {
  const written = notes.filter(({ text }) => text.trim() !== "");
  const silent = notes.filter(({ text }) => text.trim() === "").map(({ delegation }) => nameIn(debate, delegation));
  return (
    <Section title="Notes">
      {written.map(({ delegation, text }) => (
        <Disclosure
          key={delegation}
          look="section"
          open
          summary={
            <span className="flex items-center gap-3">
              <Monogram letters={debate.delegations.find(({ key }) => key === delegation)?.monogram ?? ""} />
              {nameIn(debate, delegation)}
            </span>
          }
        >
          <p dir="auto" className="written measure whitespace-pre-wrap wrap-anywhere">
            {text}
          </p>
        </Disclosure>
      ))}
      {silent.length > 0 ? <p className="measure font-sans text-base text-muted">No notes yet: {silent.join(", ")}.</p> : null}
    </Section>
  );
}

function Channels({ debate, channels }: { readonly debate: DebateView; readonly channels: CaucusOverview["channels"] }) {
  return (
    <Section title="Channels between delegations">
      {channels.length === 0 ? (
        <EmptyState title="No head has asked for a channel yet" heading="h3" />
      ) : (
        channels.map(({ channelId, between: [first, second], isOpen, messages }) => (
          <OpenedMessages
            key={channelId}
            debate={debate}
            channelId={channelId}
            label={`${nameIn(debate, first)} and ${nameIn(debate, second)}`}
            summary={
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {nameIn(debate, first)} and {nameIn(debate, second)}
                <Badge>{isOpen ? plural(messages, "message", "messages") : "Asked for"}</Badge>
              </span>
            }
          />
        ))
      )}
    </Section>
  );
}

const nameIn = ({ delegations }: DebateView, key: string): string => delegations.find((one) => one.key === key)?.name ?? key;
