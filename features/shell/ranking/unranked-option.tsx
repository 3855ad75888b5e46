"use client";

import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/marks/icon";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { DragHandle } from "../dragging/drag-handle";
import { useDrag } from "./drag-to-rank";
import { ordinal } from "./ordinal";
import type { RankedThing } from "./things";

type Props = { readonly thing: RankedThing; readonly place: number; readonly onPlace: () => void };

/** An option outside the ranking: one press gives it the next place. */
export function UnrankedOption({ thing, place, onPlace }: Props) {
  const { ref, handle, isDragged } = useDrag(thing.key);
  return (
    <li ref={ref} className={classNames("flex items-start", isDragged && "opacity-40")}>
      <span className="flex self-stretch py-2.5">
        <DragHandle {...handle} />
      </span>
      <button
        type="button"
        data-control={`place:${thing.key}`}
        onClick={onPlace}
        className="flex min-h-11 min-w-0 flex-1 items-start gap-3 py-2.5 pr-1 text-left hover:bg-wash"
      >
        <span className="flex min-w-0 flex-1 flex-col wrap-anywhere">
          <span className="flex items-start gap-2 font-sans text-base">
            {thing.mark ? (
              <span className="flex h-6 items-center">
                <OptionMark {...thing.mark} />
              </span>
            ) : null}
            {thing.label}
          </span>
          {thing.summary ? <span className="measure font-sans text-sm text-muted">{thing.summary}</span> : null}
        </span>
        <span className="figures flex shrink-0 items-center gap-1 font-sans text-sm leading-6 text-muted">
          <Icon name="plus" width="16" height="16" />
          rank {ordinal(place)}
        </span>
      </button>
    </li>
  );
}
