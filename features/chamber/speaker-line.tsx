"use client";

import { Monogram } from "@/components/ui/marks/monogram";
import { TextLink } from "@/components/ui/text/text-link";
import { SpeechClock } from "@/components/ui/time/speech-clock";
import type { DebateView } from "@/contracts/debates/debates";

/** Who has the floor, with the speaker's clock, over every room. */
export function SpeakerLine({ debate }: { readonly debate: DebateView }) {
  const { speaker, slug, seat, delegations, now } = debate;
  if (!speaker) return null;
  const delegation = delegations.find(({ key }) => key === speaker.delegation);
  const isMe = seat?.participantId === speaker.participantId;
  return (
    <section
      aria-label="Who has the floor"
      data-print="hide"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-l-4 border-accent bg-accent-wash px-3 py-2 font-sans"
    >
      <p className="flex min-w-0 items-center gap-2 wrap-anywhere">
        {delegation ? <Monogram letters={delegation.monogram} size="small" /> : null}
        <TextLink href={`/debates/${slug}/speaking`}>
          <span className="font-semibold">{isMe ? "You have the floor" : speaker.name}</span>
          {isMe ? "" : ` ${delegation ? `of ${delegation.name} ` : ""}has the floor`}
        </TextLink>
      </p>
      <SpeechClock startedAt={speaker.startedAt} seconds={speaker.seconds} heldMs={speaker.heldMs} serverNow={now} />
    </section>
  );
}
