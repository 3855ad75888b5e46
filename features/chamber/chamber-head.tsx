"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { PhaseBar } from "@/components/layout/phase-bar";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { TabLinks } from "@/components/ui/navigation/tab-links";
import { Countdown } from "@/components/ui/time/countdown";
import type { DebateView } from "@/contracts/debates";
import { useTRPC } from "@/lib/trpc/client";
import { Bell } from "../shell/bell";
import { SearchLink } from "../shell/search-link";
import { roomsFor } from "./rooms";

// Sent to those who need them, and not with every first page.
const Hand = dynamic(() => import("./hand").then(({ Hand }) => Hand));
const SpeakerLine = dynamic(() => import("./speaker-line").then(({ SpeakerLine }) => SpeakerLine));

/** What stands over every room of a debate: its name, one's seat, where the agenda is, and the rooms. */
export function ChamberHead({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const now = data.phases.find(({ state }) => state === "now");
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 max-w-3xl">
          <p className="eyebrow">{data.title}</p>
          <p className="mt-1 font-serif text-lg font-semibold sm:text-2xl sm:text-balance">{data.question}</p>
        </div>
        <div className="flex w-full flex-wrap items-center justify-between gap-x-3 gap-y-2 sm:w-auto">
          <SeatLine debate={data} />
          <span className="-mx-2 flex">
            <SearchLink debate={debate} />
            {data.seat?.delegation && data.status === "open" ? <Hand debate={debate} /> : null}
            {data.seat ? <Bell debate={debate} /> : null}
          </span>
        </div>
      </header>
      <PhaseBar
        steps={data.phases.map(({ order, title, state, minutes }) => ({
          key: String(order),
          label: title,
          state: state === "now" ? "current" : state === "done" ? "done" : "ahead",
          note: minutes > 0 ? `${minutes} min` : "open end",
        }))}
        now={data.status === "open" ? now?.instructions : STATUS_WORDS[data.status]}
        countdown={now?.deadline ? <Countdown deadline={now.deadline} serverNow={data.now} label="left in this phase" /> : null}
      />
      {data.speaker ? <SpeakerLine debate={data} /> : null}
      <TabLinks label="Rooms" items={roomsFor(data)} />
    </div>
  );
}

const STATUS_WORDS = {
  draft: "The room is not open yet. Open it from Control.",
  closed: "This debate is closed. Everything stays readable.",
} as const;

function SeatLine({ debate }: { readonly debate: DebateView }) {
  const delegation = debate.delegations.find(({ key }) => key === debate.seat?.delegation);
  if (delegation)
    return (
      <p className="flex items-center gap-2 font-sans text-sm">
        <Monogram letters={delegation.monogram} name={delegation.name} />
        <span>
          <span className="block font-semibold">{delegation.name}</span>
          <span className="block text-muted">
            {debate.seat?.displayName}
            {debate.role === "head" ? ", head" : ""}
          </span>
        </span>
      </p>
    );
  if (debate.role === "facilitator" || debate.role === "owner") return <Badge>You run this debate</Badge>;
  if (debate.refusals["seat:take"] && !debate.isDemo) return <Badge>Reading only</Badge>;
  return (
    <LinkButton variant="primary" href={`/debates/${debate.slug}/seat`}>
      Take a seat
    </LinkButton>
  );
}
