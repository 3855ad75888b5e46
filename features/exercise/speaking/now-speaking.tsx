import { Button } from "@/components/ui/actions/button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { FormError } from "@/components/ui/forms/form-error";
import { Monogram } from "@/components/ui/marks/monogram";
import { SpeechClock } from "@/components/ui/time/speech-clock";
import type { DebateView } from "@/contracts/debates/debates";
import type { SpeakingView } from "@/contracts/exercise/speaking";
import type { SpeakingActs } from "./use-speaking";

type Props = { readonly debate: DebateView; readonly speaking: SpeakingView; readonly acts: SpeakingActs; readonly runs: boolean };

/** Who has the floor, with the clock, and what the chair and the speaker can do about it. */
export function NowSpeaking({ debate, speaking: { speaking: speech, waiting, now }, acts, runs }: Props) {
  const next = waiting[0];
  const delegation = debate.delegations.find(({ key }) => key === speech?.delegation);
  const isMe = speech !== null && speech.participantId === debate.seat?.participantId;
  const problem = acts.call.problem ?? acts.end.problem ?? acts.giveTime.problem;
  return (
    <section aria-labelledby="now-speaking" className="flex flex-col gap-4">
      <h2 id="now-speaking" className="font-serif text-xl font-semibold">
        Has the floor
      </h2>
      {speech ? (
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-y border-edge py-4">
          <p className="flex min-w-0 items-center gap-3 wrap-anywhere">
            {delegation ? <Monogram letters={delegation.monogram} size="large" filled={isMe} /> : null}
            <span className="font-sans">
              <span className="block font-serif text-xl font-semibold">{isMe ? "You" : speech.name}</span>
              <span className="block text-muted">{[delegation?.name, speech.roleInWords].filter(Boolean).join(", ")}</span>
            </span>
          </p>
          <SpeechClock startedAt={speech.startedAt} seconds={speech.seconds} heldMs={speech.heldMs} serverNow={now} size="large" />
        </div>
      ) : (
        <EmptyState title="Nobody is speaking">{nextStep(runs, next !== undefined)}</EmptyState>
      )}
      {runs ? (
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            icon="arrow-right"
            busy={acts.call.isBusy}
            refusal={next ? null : "Nobody waits to speak."}
            onClick={() => acts.call.act({ turnId: null, after: speech?.turnId ?? null })}
          >
            {next ? `Next: ${next.name}` : "Next"}
          </Button>
          {speech ? (
            <>
              {GIFTS.map(({ seconds, label }) => (
                <Button
                  key={seconds}
                  icon="plus"
                  busy={acts.giveTime.isBusy}
                  onClick={() => acts.giveTime.act({ turnId: speech.turnId, seconds })}
                >
                  {label}
                </Button>
              ))}
              <Button busy={acts.end.isBusy} onClick={() => acts.end.act({ turnId: speech.turnId })}>
                End the speech
              </Button>
            </>
          ) : null}
        </div>
      ) : isMe ? (
        <Button className="self-start" busy={acts.end.isBusy} onClick={() => acts.end.act({ turnId: speech.turnId })}>
          I have finished
        </Button>
      ) : null}
      <FormError message={problem} />
    </section>
  );
}

const GIFTS = [
  { seconds: 30, label: "30 s" },
  { seconds: 60, label: "1 min" },
] as const;

function nextStep(runs: boolean, isAnyWaiting: boolean): string {
  if (runs) return isAnyWaiting ? "Call the next speaker, or anybody on the list." : "Hands appear below as they go up.";
  return isAnyWaiting ? "The chair or the facilitator calls the next speaker." : "Raise your hand to ask for the floor.";
}
