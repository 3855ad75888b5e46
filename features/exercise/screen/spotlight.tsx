import { classNames } from "@/components/ui/class-names";
import type { DelegationView } from "@/contracts/debates/debates";
import type { SpotlightView } from "@/contracts/exercise/screen";
import { type Bands, MOST } from "./room-on-wall";

type Props = {
  readonly text: string;
  readonly more: SpotlightView | null;
  readonly delegations: readonly DelegationView[];
  readonly bands: Bands;
};

/** The claim that stands before everyone, as large as its length allows. */
export function Spotlight({ text, more, delegations, bands }: Props) {
  const delegation = delegations.find(({ key }) => key === more?.delegation);
  const by = [delegation?.name, more?.author].filter(Boolean).join(", ");
  return (
    <section aria-labelledby="spotlight" className="flex min-h-0 flex-1 flex-col justify-center gap-[0.8em]">
      <h2 id="spotlight" className="font-sans text-[1em] text-muted">
        A claim before everyone
      </h2>
      <blockquote className={classNames("min-h-0 font-serif leading-snug text-pretty wrap-anywhere lg:line-clamp-8", sizeOf(text))}>
        {text}
      </blockquote>
      {by ? <p className="font-sans text-[1.2em] font-semibold lg:line-clamp-1">{by}</p> : null}
      {more && more.sources.length > 0 ? (
        <ul aria-label="Sources" className="flex flex-col gap-[0.2em] font-sans text-muted">
          {more.sources.slice(0, MOST.sources[bands]).map((title) => (
            <li key={title} className="lg:line-clamp-1">
              {title}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function sizeOf(text: string): string {
  if (text.length <= 140) return "text-[2.5em]";
  return text.length <= 300 ? "text-[1.9em]" : "text-[1.45em]";
}
