import { classNames } from "@/components/ui/class-names";
import { Countdown } from "@/components/ui/time/countdown";
import type { DelegationView } from "@/contracts/debates/debates";
import type { NewsView, ProposalLineView } from "@/contracts/exercise/screen";
import { plural } from "@/lib/format";

type NewsProps = { readonly news: readonly NewsView[]; readonly now: string; readonly look: keyof typeof LINES };

/** What was announced to everyone last. */
export function News({ news, now, look }: NewsProps) {
  return (
    <section aria-labelledby="news" className="flex min-h-0 shrink-0 flex-col gap-[0.5em]">
      <h2 id="news" className="font-sans font-semibold">
        News
      </h2>
      {news.map(({ id, title, text, deadline, heldMs }, index) => (
        <article key={id} className="border-l-[0.25em] border-ink pl-[0.6em]">
          <h3 className="font-serif text-[1.15em] leading-tight font-semibold wrap-anywhere lg:line-clamp-2">{title}</h3>
          <p className={classNames("font-serif text-[0.95em] leading-snug wrap-anywhere", index > 0 ? LINES.brief : LINES[look])}>{text}</p>
          <Countdown deadline={deadline} heldMs={heldMs} serverNow={now} label="to answer" expired="Time to answer is up" />
        </article>
      ))}
    </section>
  );
}

/** How much of what was announced last is shown, by what the phase is about. */
const LINES = { main: "lg:line-clamp-6", beside: "lg:line-clamp-4", brief: "lg:line-clamp-2" } as const;

type ProposalsProps = {
  readonly proposals: readonly ProposalLineView[];
  readonly most: number;
  readonly delegations: readonly DelegationView[];
};

/** What is proposed, and how far each proposal is from becoming an option. */
export function Proposals({ proposals, most, delegations }: ProposalsProps) {
  return (
    <section aria-labelledby="proposals" className="flex min-h-0 flex-col gap-[0.5em] overflow-hidden">
      <h2 id="proposals" className="font-sans font-semibold">
        Proposals
      </h2>
      <ul className="flex min-h-0 flex-col gap-[0.5em] overflow-hidden">
        {proposals
          .slice(-most)
          .toReversed()
          .map(({ number, title, delegation, sponsors, sponsorsNeeded, isOption }) => (
            <li key={number} className="border-t border-line pt-[0.3em]">
              <p className="font-serif text-[1.05em] leading-tight font-semibold wrap-anywhere lg:line-clamp-2">
                {number}. {title}
              </p>
              <p className="font-sans text-[0.8em] text-muted lg:line-clamp-1">
                {delegations.find(({ key }) => key === delegation)?.name ?? delegation},{" "}
                {isOption ? "now an option" : `${sponsors} of ${plural(sponsorsNeeded, "sponsor")}`}
              </p>
            </li>
          ))}
      </ul>
      {proposals.length > most ? <p className="shrink-0 font-sans text-[0.8em] text-muted">and {proposals.length - most} before</p> : null}
    </section>
  );
}
