"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import type { SpeakingView } from "@/contracts/exercise/speaking";
import { FAVOUR_WORDS, isListed, SPEAKING_MODE_WORDS } from "@/domain/speaking";
import { formatDuration } from "@/lib/format-time";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../shell/room-header";
import { NowSpeaking } from "./now-speaking";
import { Settings } from "./settings";
import { SpeakersList } from "./speakers-list";
import { SpeakingTimes } from "./speaking-times";
import { type SpeakingActs, useSpeaking } from "./use-speaking";

/** Who speaks, who waits, how turns are taken, and for how long everybody has spoken. */
export function SpeakersRoom({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: speaking } = useSuspenseQuery(trpc.speaking.get.queryOptions({ debate: slug }));
  const acts = useSpeaking(slug);
  const runs = speaking.refusalToRun === null;
  const sets = speaking.refusalToSet === null;
  const favours = speaking.favoursLeast && !isListed(speaking.mode);
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        title="Speakers"
        lead={
          <>
            <p>
              {SPEAKING_MODE_WORDS[speaking.mode]} Each has {formatDuration(speaking.seconds * 1000)}.
            </p>
            {favours ? <p className="mt-1">{FAVOUR_WORDS}</p> : null}
            {debate.status === "draft" ? (
              <p className="mt-1">Hands go up once the room is open; how turns are taken can be set now.</p>
            ) : null}
          </>
        }
        actions={<OwnHand {...{ speaking, acts }} mayEverAsk={Boolean(debate.seat?.delegation)} />}
      />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-8">
          <NowSpeaking {...{ debate, speaking, acts, runs }} />
          <SpeakersList {...{ debate, speaking, acts, runs }} />
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          {sets ? <Settings key={`${speaking.mode} ${speaking.seconds} ${speaking.favoursLeast}`} {...{ debate: slug, speaking }} /> : null}
          <SpeakingTimes delegations={debate.delegations} times={speaking.times} />
        </div>
      </div>
    </div>
  );
}

type OwnHandProps = { readonly speaking: SpeakingView; readonly acts: SpeakingActs; readonly mayEverAsk: boolean };

function OwnHand({ speaking, acts, mayEverAsk }: OwnHandProps) {
  if (!mayEverAsk) return null;
  const isUp = !isListed(speaking.mode) && speaking.waiting.some(({ isMine }) => isMine);
  const { raise, lower } = acts;
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        variant={isUp ? "secondary" : "primary"}
        icon="hand"
        busy={raise.isBusy || lower.isBusy}
        refusal={isUp ? null : speaking.refusalToAsk}
        onClick={() => (isUp ? lower.act({ turnId: null }) : raise.act({}))}
      >
        {isUp ? "Lower my hand" : "Raise my hand"}
      </Button>
      <FormError message={raise.problem} />
    </div>
  );
}
