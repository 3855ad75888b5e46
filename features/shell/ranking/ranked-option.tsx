"use client";

import { buttonClass } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { classNames } from "@/components/ui/class-names";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import { DragHandle } from "../dragging/drag-handle";
import { DROP_LINES } from "../dragging/dragged-row";
import { useDrag } from "./drag-to-rank";
import { type Ranking, type RankingMove, refusalToRank } from "./ranking";
import type { RankedThing } from "./things";

type Props = {
  readonly thing: RankedThing;
  readonly ranking: Ranking;
  readonly tiesAllowed: boolean;
  readonly place: number;
  readonly isFirstOfTie: boolean;
  readonly isLaterInTie: boolean;
  /** Who stands in the tier above, or null. */
  readonly above: string | null;
  /** Drawn while something is dragged here: on this place, or as a line beside it. */
  readonly dropSign: "onto" | "above" | "below" | null;
  readonly onMove: (move: RankingMove) => void;
};

/** One ranked option with its moves. A move that is not possible keeps its place, so that nothing jumps under the finger. */
export function RankedOption({ thing, ranking, tiesAllowed, place, isFirstOfTie, isLaterInTie, above, dropSign, onMove }: Props) {
  const { ref, handle, isDragged } = useDrag(thing.key);
  const isTied = isFirstOfTie || isLaterInTie;
  const cannot = (move: RankingMove) => (refusalToRank(ranking, move, thing.key) ? true : undefined);
  return (
    <li
      ref={ref}
      className={classNames(
        "relative flex flex-wrap items-center gap-x-2 py-1.5",
        isLaterInTie ? "pt-0" : "not-first:border-t not-first:border-line",
        isDragged && "opacity-40",
        dropSign && SIGNS[dropSign],
      )}
    >
      <DragHandle {...handle} />
      <span className="figures w-7 shrink-0 text-right font-sans text-lg font-semibold">
        {isTied ? <span aria-hidden="true">=</span> : null}
        {place}
        <VisuallyHidden>{isTied ? ", tied:" : "."}</VisuallyHidden>
      </span>
      <span className="flex min-w-0 flex-1 basis-48 items-center gap-2 py-2 font-sans text-base font-medium wrap-anywhere">
        {thing.mark ? <OptionMark {...thing.mark} /> : null}
        {thing.label}
      </span>
      <span className="ml-auto flex items-center gap-1">
        {tiesAllowed ? (
          <button
            type="button"
            data-control={`tie:${thing.key}`}
            onClick={() => onMove(isTied ? "untie" : "tie")}
            aria-disabled={isTied ? undefined : cannot("tie")}
            className={classNames(buttonClass("secondary", "small"), FADED)}
          >
            {isTied ? "Untie" : "Tie with above"}
            <VisuallyHidden>{` (${isTied || !above ? thing.label : `${thing.label} with ${above}`})`}</VisuallyHidden>
          </button>
        ) : null}
        <IconButton
          icon="arrow-up"
          label={`Move ${thing.label} up`}
          data-control={`up:${thing.key}`}
          aria-disabled={cannot("up")}
          onClick={() => onMove("up")}
          className={FADED}
        />
        <IconButton
          icon="arrow-down"
          label={`Move ${thing.label} down`}
          data-control={`down:${thing.key}`}
          aria-disabled={cannot("down")}
          onClick={() => onMove("down")}
          className={FADED}
        />
        <IconButton icon="cross" label={`Take ${thing.label} out of the ranking`} onClick={() => onMove("remove")} />
      </span>
    </li>
  );
}

const SIGNS = { onto: "bg-accent-wash", ...DROP_LINES } as const;

const FADED = "aria-disabled:cursor-not-allowed aria-disabled:border-transparent aria-disabled:opacity-35";
