"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import type { DebateView } from "@/contracts/debates/debates";
import type { ReplayView } from "@/contracts/exercise/debrief";
import { momentAt } from "@/domain/replay";
import { formatInstantLocal } from "@/lib/format-time";
import { ALONE, useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { ActivityChart } from "./activity-chart";
import { marksOf } from "./marks";
import { MomentView } from "./moment-view";
import { Scrubber } from "./scrubber";
import { usePlayer } from "./use-player";

/** The debate replayed from its record. */
export function ReplaySection({ debate }: { readonly debate: DebateView }) {
  const trpc = useTRPC();
  const { data, error, isFetching, refetch } = useQuery(trpc.debrief.replay.queryOptions({ debate: debate.slug }, { trpc: ALONE }));
  const isBehind = data !== undefined && debate.record.seq > data.entries;
  return (
    <Section
      title="The debate again"
      lead="Replayed from its record. Votes appear when their poll was counted; what was never yours to read stays out."
      actions={
        isBehind ? (
          <Button size="small" busy={isFetching} onClick={() => void refetch()}>
            Read what came since
          </Button>
        ) : null
      }
    >
      {error ? (
        <ErrorState title="The replay could not be read" heading="h3" action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {sentenceOf(error)}
        </ErrorState>
      ) : null}
      {!data && !error ? <SkeletonText lines={8} /> : null}
      {data && data.steps.length > 0 ? <Replay view={data} debate={debate} /> : null}
    </Section>
  );
}

function Replay({ view, debate }: { readonly view: ReplayView; readonly debate: DebateView }) {
  const player = usePlayer(view.steps.length);
  const marks = useMemo(() => marksOf(view, debate.phases), [view, debate.phases]);
  const moment = useMemo(() => momentAt(view.begin, view.steps, player.index), [view, player.index]);
  const step = view.steps[player.index]!;
  const changed = new Set(Object.keys(step.positions ?? {}));
  const phase = debate.phases.find(({ order }) => order === moment.phase)?.title ?? "Before the first phase";
  return (
    <div className="flex flex-col gap-6">
      <Scrubber
        player={player}
        marks={marks}
        words={`${phase}, ${formatInstantLocal(new Date(step.at))}, entry ${step.seq} of ${view.entries}`}
        seq={step.seq}
        entries={view.entries}
      />
      <ActivityChart spans={view.activity} at={moment.at} />
      <MomentView moment={moment} changed={changed} view={view} debate={debate} />
    </div>
  );
}
