"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { PhaseBar } from "@/components/layout/phase-bar";
import { TabLinks } from "@/components/ui/navigation/tab-links";
import { Countdown } from "@/components/ui/time/countdown";
import type { PhaseView } from "@/contracts/debates/debates";
import { formatCountdown } from "@/lib/format-time";
import { useTRPC } from "@/lib/trpc/client";
import { Bell } from "../shell/bell";
import { SearchLink } from "../shell/search-link";
import { roomsFor } from "./rooms";
import { SeatLine } from "./seat-line";
import { StandingBanner } from "./standing-banner";

// Sent to those who need them, and not with every first page.
const Banners = dynamic(() => import("./banners").then(({ Banners }) => Banners));
const Hand = dynamic(() => import("./hand").then(({ Hand }) => Hand));
const PartMark = dynamic(() => import("./part-mark").then(({ PartMark }) => PartMark));
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
        countdown={now ? <PhaseClock phase={now} serverNow={data.now} /> : null}
        actions={now && now.asks > 0 && data.seat?.delegation ? <PartMark debate={debate} phase={now.order} /> : null}
      />
      <div aria-live="polite" data-print="hide" className="flex flex-col gap-2 empty:hidden">
        {data.isFrozen || data.nudge || data.announcement || data.spotlight ? <Banners debate={data} /> : null}
      </div>
      <StandingBanner debate={data} />
      {data.speaker ? <SpeakerLine debate={data} /> : null}
      <TabLinks label="Rooms" items={roomsFor(data)} />
    </div>
  );
}

/** The clock of the phase, running or standing still; nothing where it has none. */
function PhaseClock({ phase: { deadline, held }, serverNow }: { readonly phase: PhaseView; readonly serverNow: string }) {
  if (deadline) return <Countdown deadline={deadline} serverNow={serverNow} label="left in this phase" />;
  if (!held) return null;
  return (
    <span className="inline-flex items-baseline gap-1.5 font-sans">
      <span className="text-sm text-muted">{held.ms === null ? "the clock stands still" : "held at"}</span>
      {held.ms === null ? null : <span className="figures text-lg font-semibold">{formatCountdown(held.ms)}</span>}
    </span>
  );
}

const STATUS_WORDS = {
  draft: "The room is not open yet. Open it from Control.",
  closed: "This debate is closed. Everything stays readable.",
} as const;
