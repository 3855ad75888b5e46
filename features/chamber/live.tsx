"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/feedback/notice";
import type { LiveTopic } from "@/contracts/record";
import { useTRPC } from "@/lib/trpc/client";
import { follow } from "./follow";

type Props = { readonly debate: string; readonly seq: number };

/** Keeps an open page true: what the feed says has changed is read again. Shows when the line is down, and catches up after. */
export function Live({ debate, seq }: Props) {
  const refresh = useRefresh(debate);
  const [isDown, setIsDown] = useState(false);
  // The first cursor is where the page was made; later ones are the browser's own, so a new one must not reopen the feed.
  const [from] = useState(seq);

  useEffect(
    () => follow(debate, from, { onChange: refresh, onDown: () => setIsDown(true), onUp: () => setIsDown(false) }),
    [debate, from, refresh],
  );

  return (
    <div aria-live="polite" className="sticky bottom-0 z-10">
      {isDown ? (
        <Notice tone="warning" title="The connection is lost">
          What you see may be old. It catches up by itself as soon as the connection is back; what you write is kept.
        </Notice>
      ) : null}
    </div>
  );
}

/** Marks the queries of the given topics out of date, or all of them. */
function useRefresh(debate: string): (topics: ReadonlySet<LiveTopic> | null) => void {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const [refresh] = useState(() => (topics: ReadonlySet<LiveTopic> | null) => {
    const keys = {
      debate: [trpc.debates.get.queryKey({ debate })],
      people: [trpc.debates.people.queryKey({ debate })],
      positions: [trpc.positions.list.queryKey({ debate }), trpc.gaps.pathKey()],
      floor: [
        trpc.moderation.queue.pathKey(),
        trpc.notifications.pathKey(),
        trpc.floor.pathKey(),
        trpc.evidence.pathKey(),
        trpc.map.pathKey(),
        trpc.strength.pathKey(),
        trpc.matrix.pathKey(),
        trpc.gaps.pathKey(),
      ],
      matrix: [trpc.matrix.pathKey()],
      moderation: [trpc.moderation.pathKey(), trpc.notifications.pathKey()],
      prompts: [trpc.prompts.pathKey(), trpc.notifications.pathKey(), trpc.gaps.pathKey()],
      polls: [trpc.polls.list.queryKey({ debate }), trpc.polls.results.pathKey(), trpc.polls.silence.pathKey()],
      straw: [trpc.ballots.straw.pathKey()],
      speaking: [],
      injects: [],
      proposals: [],
      caucus: [],
      debrief: [],
      assessments: [],
      record: [trpc.record.page.pathKey()],
    } as const satisfies Record<LiveTopic, readonly (readonly unknown[])[]>;
    const wanted = topics ?? (Object.keys(keys) as LiveTopic[]);
    for (const topic of wanted) for (const queryKey of keys[topic]) void queryClient.invalidateQueries({ queryKey });
  });
  return refresh;
}
