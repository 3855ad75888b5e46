"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { ScreenView } from "@/contracts/exercise/screen";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../shell/option-looks";
import { Announcement, Speech } from "./bands";
import { JoinCard } from "./join-card";
import { type Bands, bandsOf } from "./room-on-wall";
import { ArgumentsScene } from "./scenes/arguments";
import { PanelResultsScene } from "./scenes/panel";
import { PeopleScene } from "./scenes/people";
import { PositionsScene } from "./scenes/positions";
import { ResultsScene } from "./scenes/results";
import { VotingScene } from "./scenes/voting";
import { ScreenHead } from "./screen-head";
import { Spotlight } from "./spotlight";
import { FullScreenButton } from "./tools";
import { useAwake } from "./use-awake";
import { useIdle } from "./use-idle";

/** One big view for a wall, that follows the debate by itself. `runs`: whoever opened it hands out the room code. */
export function Projector({ debate: slug, runs }: { readonly debate: string; readonly runs: boolean }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.screen.get.queryOptions({ debate: slug }));
  const root = useRef<HTMLElement>(null);
  const isIdle = useIdle();
  useAwake();
  const { debate, scene } = data;
  const bands = bandsOf(debate);
  const isJoining = runs && debate.status === "open" && scene.kind === "people";
  return (
    <main
      id="main"
      tabIndex={-1}
      ref={root}
      data-idle={isIdle || undefined}
      className="screen flex min-h-dvh flex-col gap-[0.8em] bg-paper px-[1.4em] py-[1em] text-ink outline-none lg:h-dvh lg:overflow-hidden"
    >
      <ScreenHead debate={debate} />
      {debate.announcement ? <Announcement text={debate.announcement.text} /> : null}
      {debate.speaker ? <Speech debate={debate} /> : null}
      <div className="flex min-h-0 flex-1 flex-col gap-[1.2em] lg:flex-row">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          {debate.spotlight ? (
            <Spotlight text={debate.spotlight.text} more={data.spotlight} delegations={debate.delegations} bands={bands} />
          ) : (
            <SceneOf view={data} bands={bands} />
          )}
        </div>
        {isJoining ? <JoinCard debate={slug} /> : null}
      </div>
      <FullScreenButton of={root} />
    </main>
  );
}

function SceneOf({ view: { debate, scene }, bands }: { readonly view: ScreenView; readonly bands: Bands }) {
  const looks = looksOf(debate.options);
  switch (scene.kind) {
    case "people":
      return <PeopleScene {...{ scene, debate, bands }} />;
    case "positions":
      return <PositionsScene {...{ scene, debate, looks, bands }} />;
    case "arguments":
      return <ArgumentsScene {...{ scene, debate, looks, bands }} />;
    case "voting":
      return <VotingScene {...{ scene, debate, bands }} />;
    case "results":
      return <ResultsScene {...{ scene, looks, bands }} />;
    case "panel":
      return <PanelResultsScene {...{ scene, bands }} />;
  }
}
