"use client";

import { type CollisionDetection, DndContext, type DragMoveEvent, DragOverlay, useDroppable } from "@dnd-kit/core";
import { type ReactNode, useCallback, useId, useState } from "react";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { QUIET, useDraggedRow, useDragSensors } from "../dragging/dragged-row";
import type { Ranking, Spot } from "./ranking";
import { type Extent, sameSpot, spotAt } from "./spots";
import type { RankedThings } from "./things";

type Props = {
  readonly ranking: Ranking;
  readonly things: RankedThings;
  readonly tiesAllowed: boolean;
  readonly onDrop: (option: string, spot: Spot) => void;
  /** Given the place where what is dragged would be let go now. */
  readonly children: (spot: Spot | null) => ReactNode;
};

/** Lets options be dragged by mouse, pen and finger. Whoever cannot drag has the buttons, and hears about them instead. */
export function DragToRank({ ranking, things, tiesAllowed, onDrop, children }: Props) {
  const id = useId();
  const [dragged, setDragged] = useState<string | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const sensors = useDragSensors();
  const findSpot = useCallback<CollisionDetection>(
    ({ pointerCoordinates, droppableRects }) => {
      const rows = new Map<string, Extent>();
      for (const [key, rect] of droppableRects) if (String(key).startsWith(ROW)) rows.set(String(key).slice(ROW.length), rect);
      const landing = { rows, list: droppableRects.get(LIST) ?? null, outside: droppableRects.get(OUTSIDE) ?? null };
      const found = pointerCoordinates && spotAt(pointerCoordinates.y, ranking, landing, tiesAllowed);
      return found ? [{ id: LIST, data: { spot: found } }] : [];
    },
    [ranking, tiesAllowed],
  );
  const follow = (event: DragMoveEvent) => setSpot((before) => keepSame(before, spotOf(event)));
  const end = () => {
    setDragged(null);
    setSpot(null);
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={findSpot}
      accessibility={QUIET}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragMove={follow}
      onDragCancel={end}
      onDragEnd={(event) => {
        const at = spotOf(event);
        end();
        if (at) onDrop(String(event.active.id), at);
      }}
    >
      {children(dragged === null ? null : spot)}
      <DragOverlay dropAnimation={null}>
        {dragged === null ? null : (
          // To the right of the finger, so that what it would be let go on stays readable.
          <span className="ml-28 flex w-fit flex-col rounded-md border-2 border-accent bg-paper px-3 py-1.5 font-sans sm:ml-56">
            <span className="flex items-center gap-2 text-base font-medium wrap-anywhere">
              {things(dragged).mark ? <OptionMark {...things(dragged).mark!} /> : null}
              {things(dragged).label}
            </span>
            <span className="text-sm text-muted">{spot ? SPOT_WORDS[spot.kind] : "Back to where it was"}</span>
          </span>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** An option as it is dragged, and as a place to drop on. */
export const useDrag = (option: string) => useDraggedRow(option, { droppedOnAs: `${ROW}${option}` });

/** The whole ranking, or the options outside it, as a place to drop on. */
export function useLanding(which: "list" | "outside") {
  return useDroppable({ id: which === "list" ? LIST : OUTSIDE }).setNodeRef;
}

const SPOT_WORDS = { onto: "Shares this place", gap: "A place of its own", out: "Not ranked" } as const satisfies Record<
  Spot["kind"],
  string
>;

const ROW = "row:";
const LIST = "list";
const OUTSIDE = "outside";

const spotOf = ({ collisions }: DragMoveEvent): Spot | null => (collisions?.[0]?.data?.spot as Spot | undefined) ?? null;
const keepSame = (before: Spot | null, now: Spot | null) => (sameSpot(before, now) ? before : now);
