"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/feedback/notice";
import { noteServerTime } from "@/components/ui/time/server-clock";
import type { LiveTopic } from "@/contracts/debates/record";
import { whenAwake } from "@/lib/trpc/awake";
import { useTRPC } from "@/lib/trpc/client";
import { follow } from "./follow";
import { spreadOut } from "./spread-out";

type State = "up" | "down" | "signed-out" | "not-here" | "too-many";
/** `isSmall`: a line in the corner of a wall. */
type Props = { readonly debate: string; readonly seq: number; readonly isSmall?: boolean };

/** Keeps an open page true: what the feed says has changed is read again. Shows when the line is down, and catches up after. */
export function Live({ debate, seq, isSmall = false }: Props) {
  const refresh = useRefresh(debate);
  const [state, setState] = useState<State>("up");
  // The first cursor is where the page was made; later ones are the browser's own, so a new one must not reopen the feed.
  const [from] = useState(seq);

  useEffect(() => {
    const reading = spreadOut(refresh);
    const stop = whenAwake(() =>
      follow(debate, from, {
        onChange: reading.note,
        onDown: () => setState((earlier) => (earlier === "up" ? "down" : earlier)),
        onUp: () => setState("up"),
        onRefused: (status) => setState(status === 401 ? "signed-out" : status === 429 ? "too-many" : "not-here"),
        onClock: noteServerTime,
      }),
    );
    document.addEventListener("visibilitychange", reading.wake);
    return () => {
      document.removeEventListener("visibilitychange", reading.wake);
      reading.stop();
      stop();
    };
  }, [debate, from, refresh]);

  if (isSmall)
    return (
      <p role="status" className="fixed right-3 bottom-3 bg-paper font-sans text-base font-semibold empty:hidden">
        {state === "up" ? null : WORDS[state].title}
      </p>
    );
  return (
    <div aria-live="polite" className="sticky bottom-0 z-10">
      {state === "up" ? null : (
        <Notice tone="warning" title={WORDS[state].title}>
          {WORDS[state].text}
        </Notice>
      )}
    </div>
  );
}

const WORDS = {
  down: {
    title: "The connection is lost",
    text: "What you see may be old. It catches up by itself as soon as the connection is back; what you write is kept.",
  },
  "signed-out": {
    title: "You are no longer signed in",
    text: "What you see may be old, and nothing is sent. What you wrote is kept: sign in or join again in another tab, and this page goes on.",
  },
  "not-here": {
    title: "You no longer take part in this debate",
    text: "What you see may be old. If that is a mistake, ask whoever runs the debate, or join again with the room code.",
  },
  "too-many": {
    title: "This debate is open in too many tabs",
    text: "What you see here may be old. Close another tab, and this page catches up by itself.",
  },
} as const satisfies Record<Exclude<State, "up">, { readonly title: string; readonly text: string }>;

/** Marks the queries of the given topics out of date, or all of them. */
function useRefresh(debate: string): (topics: ReadonlySet<LiveTopic> | null) => Promise<unknown> {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const [refresh] = useState(() => (topics: ReadonlySet<LiveTopic> | null) => {
    const screen = trpc.screen.pathKey();
    const keys = {
      debate: [
        trpc.debates.get.queryKey({ debate }),
        trpc.injects.list.queryKey({ debate }),
        trpc.debrief.get.queryKey({ debate }),
        screen,
      ],
      people: [trpc.seats.pathKey(), trpc.debates.people.queryKey({ debate }), screen],
      positions: [trpc.positions.list.queryKey({ debate }), trpc.gaps.pathKey(), trpc.opinions.map.queryKey({ debate }), screen],
      floor: [
        screen,
        trpc.moderation.queue.pathKey(),
        trpc.notifications.pathKey(),
        trpc.floor.pathKey(),
        trpc.evidence.pathKey(),
        trpc.map.pathKey(),
        trpc.strength.pathKey(),
        trpc.matrix.pathKey(),
        trpc.gaps.pathKey(),
        trpc.opinions.pathKey(),
      ],
      matrix: [trpc.matrix.pathKey()],
      moderation: [trpc.moderation.pathKey(), trpc.notifications.pathKey()],
      prompts: [trpc.prompts.pathKey(), trpc.notifications.pathKey(), trpc.gaps.pathKey()],
      polls: [
        screen,
        trpc.proposals.pathKey(),
        trpc.polls.list.queryKey({ debate }),
        trpc.polls.results.pathKey(),
        trpc.polls.silence.pathKey(),
        trpc.polls.persuasion.pathKey(),
        trpc.polls.gap.pathKey(),
      ],
      straw: [trpc.ballots.straw.pathKey()],
      speaking: [trpc.speaking.pathKey()],
      injects: [trpc.injects.pathKey(), trpc.notifications.pathKey(), screen],
      proposals: [screen, trpc.proposals.pathKey(), trpc.notifications.pathKey()],
      caucus: [trpc.caucus.notes.pathKey(), trpc.caucus.overview.pathKey()],
      messages: [
        trpc.caucus.channels.pathKey(),
        trpc.caucus.messages.pathKey(),
        trpc.caucus.overview.pathKey(),
        trpc.notifications.pathKey(),
      ],
      debrief: [trpc.debrief.get.queryKey({ debate })],
      assessments: [trpc.participation.pathKey()],
      panel: [trpc.panel.pathKey(), trpc.panellists.pathKey(), trpc.answers.pathKey(), trpc.panelResults.pathKey(), screen],
      notifications: [trpc.notifications.pathKey(), trpc.debates.get.queryKey({ debate })],
      record: [trpc.record.page.pathKey()],
    } as const satisfies Record<LiveTopic, readonly (readonly unknown[])[]>;
    const wanted = [...(topics ?? (Object.keys(keys) as LiveTopic[]))];
    // A key that several topics name is read once.
    const outdated = new Map(wanted.flatMap((topic) => keys[topic].map((queryKey) => [JSON.stringify(queryKey), queryKey] as const)));
    return Promise.all([...outdated.values()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  });
  return refresh;
}
