import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/marks/icon";
import { Monogram } from "@/components/ui/marks/monogram";
import { SpeechClock } from "@/components/ui/time/speech-clock";
import type { DebateView } from "@/contracts/debates/debates";

/** What the facilitator told everyone. */
export function Announcement({ text }: { readonly text: string }) {
  return (
    <section
      aria-label="Announcement"
      className="flex items-start gap-[0.6em] border-l-[0.3em] border-accent bg-accent-wash px-[0.8em] py-[0.5em]"
    >
      <Icon name="info" className="mt-[0.15em] size-[1.1em] shrink-0" />
      <p
        className={classNames(
          "min-w-0 font-sans font-semibold wrap-anywhere",
          text.length > 150 ? "text-[0.95em] leading-tight lg:line-clamp-3" : "text-[1.15em] leading-snug lg:line-clamp-2",
        )}
      >
        {text}
      </p>
    </section>
  );
}

/** Whoever has the floor, with the speaker's clock. */
export function Speech({ debate: { speaker, delegations, now } }: { readonly debate: DebateView }) {
  if (!speaker) return null;
  const delegation = delegations.find(({ key }) => key === speaker.delegation);
  return (
    <section
      aria-label="Who has the floor"
      className="flex flex-wrap items-center justify-between gap-x-[1.5em] gap-y-[0.3em] border-y border-edge py-[0.5em] lg:flex-nowrap"
    >
      <p className="flex min-w-0 items-center gap-[0.7em] font-sans wrap-anywhere">
        {delegation ? <Monogram letters={delegation.monogram} size="large" /> : null}
        <span className="min-w-0 leading-tight">
          <span className="block text-[1.5em] font-semibold lg:line-clamp-1">{speaker.name}</span>
          <span className="block text-muted lg:line-clamp-1">{delegation ? `${delegation.name} has the floor` : "has the floor"}</span>
        </span>
      </p>
      <SpeechClock startedAt={speaker.startedAt} seconds={speaker.seconds} heldMs={speaker.heldMs} serverNow={now} className="shrink-0" />
    </section>
  );
}
