import type { OpinionMapView, RatingCounts } from "@/contracts/panel/opinions";
import { companyLabel, sideInWords } from "../words";

type Props = {
  readonly map: OpinionMapView;
  /** One for each company. */
  readonly figures: readonly RatingCounts[];
  readonly side: "agree" | "disagree";
};

/** How each company rated a claim: a line each, with its bar. */
export function Figures({ map: { companies }, figures, side }: Props) {
  return (
    <ul className="figures flex flex-col font-sans text-sm text-muted">
      {companies.map((company, place) => {
        const counts = figures[place];
        return counts ? (
          <li key={companyLabel(company)} className="flex items-center gap-3">
            <span className="w-16 flex-none">{companyLabel(company)}</span>
            <Bar counts={counts} />
            <span className="w-[11.5rem] flex-none text-right">{sideInWords(counts, side)}</span>
          </li>
        ) : null;
      })}
    </ul>
  );
}

/** What the parts of a bar mean. */
export function BarLegend() {
  return (
    <p aria-hidden="true" className="flex flex-wrap gap-x-4 font-sans text-sm text-muted">
      {PARTS.map(({ key, word, look }) => (
        <span key={key} className="flex items-center gap-2">
          <svg aria-hidden="true" width="20" height="10">
            <rect x="0.5" y="0.5" width="19" height="9" className={look} />
          </svg>
          {word}
        </span>
      ))}
    </p>
  );
}

const PARTS = [
  { key: "agree", word: "agree", look: "fill-ink stroke-ink" },
  { key: "pass", word: "pass", look: "fill-line stroke-edge" },
  { key: "disagree", word: "disagree", look: "fill-paper stroke-ink" },
] as const;

function Bar({ counts }: { readonly counts: RatingCounts }) {
  let start = 0;
  return (
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="h-2.5 w-0 min-w-8 flex-1">
      {PARTS.map(({ key, look }) => {
        const width = counts.rated > 0 ? (100 * counts[key]) / counts.rated : 0;
        start += width;
        return width > 0 ? (
          <rect key={key} x={start - width} y="0" width={width} height="10" vectorEffect="non-scaling-stroke" className={look} />
        ) : null;
      })}
    </svg>
  );
}
