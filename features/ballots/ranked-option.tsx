"use client";

import { buttonClass } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { classNames } from "@/components/ui/class-names";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { OptionLook } from "../shell/option-looks";
import { type Ranking, type RankingMove, refusalToRank } from "./ranking";

type Props = {
  readonly look: OptionLook;
  readonly ranking: Ranking;
  readonly place: number;
  readonly isFirstOfTie: boolean;
  readonly isLaterInTie: boolean;
  /** Who stands in the tier above, or null. */
  readonly above: string | null;
  readonly onMove: (move: RankingMove) => void;
};

/** One ranked option with its moves. A move that is not possible keeps its place, so that nothing jumps under the finger. */
export function RankedOption({ look, ranking, place, isFirstOfTie, isLaterInTie, above, onMove }: Props) {
  const isTied = isFirstOfTie || isLaterInTie;
  const cannot = (move: RankingMove) => (refusalToRank(ranking, move, look.key) ? true : undefined);
  return (
    <li
      className={classNames(
        "flex flex-wrap items-center gap-x-3 py-1.5",
        isLaterInTie ? "pt-0" : "not-first:border-t not-first:border-line",
      )}
    >
      <span className="figures w-7 shrink-0 text-right font-sans text-lg font-semibold">
        {isTied ? <span aria-hidden="true">=</span> : null}
        {place}
        <VisuallyHidden>{isTied ? ", tied:" : "."}</VisuallyHidden>
      </span>
      <span className="flex min-w-0 flex-1 basis-48 items-center gap-2 py-2 font-sans text-base font-medium">
        <OptionMark {...look.mark} />
        {look.label}
      </span>
      <span className="ml-auto flex items-center gap-1">
        <button
          type="button"
          data-control={`tie:${look.key}`}
          onClick={() => onMove(isTied ? "untie" : "tie")}
          aria-disabled={isTied ? undefined : cannot("tie")}
          className={classNames(buttonClass("secondary", "small"), FADED)}
        >
          {isTied ? "Untie" : "Tie with above"}
          <VisuallyHidden>{` (${isTied || !above ? look.label : `${look.label} with ${above}`})`}</VisuallyHidden>
        </button>
        <IconButton
          icon="arrow-up"
          label={`Move ${look.label} up`}
          data-control={`up:${look.key}`}
          aria-disabled={cannot("up")}
          onClick={() => onMove("up")}
          className={FADED}
        />
        <IconButton
          icon="arrow-down"
          label={`Move ${look.label} down`}
          data-control={`down:${look.key}`}
          aria-disabled={cannot("down")}
          onClick={() => onMove("down")}
          className={FADED}
        />
        <IconButton icon="cross" label={`Take ${look.label} out of the ranking`} onClick={() => onMove("remove")} />
      </span>
    </li>
  );
}

const FADED = "aria-disabled:cursor-not-allowed aria-disabled:border-transparent aria-disabled:opacity-35";
