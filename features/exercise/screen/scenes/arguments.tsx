import { classNames } from "@/components/ui/class-names";
import { OptionMark, OptionRule } from "@/components/ui/marks/option-mark";
import type { DebateView } from "@/contracts/debates/debates";
import type { OptionCaseView, SaidView, Scene } from "@/contracts/exercise/screen";
import type { Polarity } from "@/domain/argumentation";
import type { OptionLooks } from "../../../shell/option-looks";
import { argumentsThatFit, type Bands, MOST } from "../room-on-wall";
import { News, Proposals } from "./beside";

type Props = {
  readonly scene: Extract<Scene, { kind: "arguments" }>;
  readonly debate: DebateView;
  readonly looks: OptionLooks;
  readonly bands: Bands;
};

/** The strongest and newest arguments for and against each option, with the news and the proposals beside them. */
export function ArgumentsScene({ scene: { options, news, proposals }, debate, looks, bands }: Props) {
  const now = debate.phases.find(({ state }) => state === "now")?.kind;
  const isBeside = news.length > 0 || proposals.length > 0;
  const isNegotiating = now === "negotiation";
  const room = news.length === 0 ? MOST.proposalsAlone : isNegotiating ? MOST.proposalsOverNews : MOST.proposalsUnderNews;
  const look = now === "injects" ? "main" : isNegotiating ? "brief" : "beside";
  const shownNews = news.slice(0, isNegotiating ? 1 : MOST.news[bands]);
  const beside = [
    news.length > 0 ? <News key="news" news={shownNews} now={debate.now} look={look} /> : null,
    proposals.length > 0 ? <Proposals key="proposals" proposals={proposals} most={room[bands]} delegations={debate.delegations} /> : null,
  ];
  const isNews = news.length > 0 && now === "injects";
  // Where the news is what it is about, it takes more of the wall.
  const fits = argumentsThatFit(options.length, isNews ? 2 : bands);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-[1.4em] lg:flex-row">
      <section aria-labelledby="scene" className="flex min-h-0 min-w-0 flex-1 flex-col gap-[0.5em]">
        <h2 id="scene" className="sr-only">
          The options and what speaks for and against them
        </h2>
        <ul className={classNames("grid min-h-0 flex-1 auto-rows-fr gap-x-[1.2em] gap-y-[0.8em]", columnsFor(options.length))}>
          {options.map((one) => (
            <OptionCase key={one.option} one={one} looks={looks} debate={debate} fits={fits} />
          ))}
        </ul>
      </section>
      {isBeside ? (
        <aside
          aria-label="News and proposals"
          className={classNames("flex min-h-0 flex-col gap-[1em] overflow-hidden", isNews ? "text-[1.1em] lg:w-[46%]" : "lg:w-[30%]")}
        >
          {isNegotiating ? beside.toReversed() : beside}
        </aside>
      ) : null}
    </div>
  );
}

function columnsFor(options: number): string {
  if (options <= 2) return "lg:grid-cols-2";
  if (options === 3) return "lg:grid-cols-3";
  return "sm:grid-cols-2 lg:grid-cols-4";
}

type CaseProps = {
  readonly one: OptionCaseView;
  readonly looks: OptionLooks;
  readonly debate: DebateView;
  readonly fits: ReturnType<typeof argumentsThatFit>;
};

function OptionCase({ one, looks, debate, fits }: CaseProps) {
  const { label, mark } = looks(one.option);
  return (
    <li className="flex min-h-0 min-w-0 flex-col gap-[0.3em] overflow-hidden">
      <OptionRule {...mark} className="h-[0.35em] shrink-0" />
      <h3 className="flex shrink-0 items-baseline gap-[0.4em] font-serif text-[1.15em] leading-tight font-semibold">
        <OptionMark {...mark} className="size-[0.8em] translate-y-[0.1em]" />
        <span className="min-w-0 lg:line-clamp-2">{label}</span>
      </h3>
      <p className="figures shrink-0 font-sans text-[0.85em] text-muted">
        {one.counts.support} for, {one.counts.attack} against
      </p>
      {fits === null ? null : (
        <div className="flex min-h-0 flex-col gap-[0.5em] overflow-hidden">
          <Side polarity="support" said={one.support.slice(0, fits.each)} debate={debate} lines={fits.lines} />
          <Side polarity="attack" said={one.attack.slice(0, fits.each)} debate={debate} lines={fits.lines} />
        </div>
      )}
    </li>
  );
}

type SideProps = {
  readonly polarity: Polarity;
  readonly said: readonly SaidView[];
  readonly debate: DebateView;
  readonly lines: string;
};

function Side({ polarity, said, debate, lines }: SideProps) {
  return said.map(({ argumentId, text, delegation, isNewest }) => (
    <div key={argumentId} className="min-w-0 border-l-2 border-line pl-[0.5em]">
      <p className="font-sans text-[0.75em] leading-snug text-muted">
        <span className="font-semibold text-ink">{polarity === "support" ? "For" : "Against"}</span>
        {delegation ? `, ${debate.delegations.find(({ key }) => key === delegation)?.name ?? delegation}` : ""}
        {isNewest ? <span className="ml-[0.5em] border border-edge px-[0.4em] font-semibold text-ink">new</span> : null}
      </p>
      <p className={classNames("font-serif text-[0.95em] leading-snug wrap-anywhere", lines)}>{text}</p>
    </div>
  ));
}
