"use client";

import { closestCenter, DndContext } from "@dnd-kit/core";
import { createContext, type ReactNode, useContext, useId, useState } from "react";
import { QUIET, useDraggedRow, useDragSensors } from "../../shell/dragging/dragged-row";

type Props = {
  readonly turns: readonly string[];
  /** `before`: the turn that it is let go in front of; null at the end. */
  readonly onDrop: (turn: string, before: string | null) => void;
  readonly children: ReactNode;
};

/** Where what is dragged would be let go now. */
type Spot = { readonly over: string; readonly side: "above" | "below" };
const SpotContext = createContext<Spot | null>(null);

/** Lets the rows of a list be dragged by mouse, pen and finger. Whoever cannot drag has the buttons, and hears about them instead. */
export function DragToOrder({ turns, onDrop, children }: Props) {
  const id = useId();
  const [spot, setSpot] = useState<Spot | null>(null);
  const sensors = useDragSensors();
  const spotOf = (dragged: string, over: string | undefined): Spot | null => {
    const [from, to] = [turns.indexOf(dragged), turns.indexOf(over ?? "")];
    return to < 0 || to === from ? null : { over: turns[to]!, side: to < from ? "above" : "below" };
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={QUIET}
      onDragOver={({ active, over }) => setSpot(spotOf(String(active.id), over ? String(over.id) : undefined))}
      onDragCancel={() => setSpot(null)}
      onDragEnd={({ active, over }) => {
        setSpot(null);
        const at = spotOf(String(active.id), over ? String(over.id) : undefined);
        if (at) onDrop(String(active.id), at.side === "above" ? at.over : (turns[turns.indexOf(at.over) + 1] ?? null));
      }}
    >
      <SpotContext value={spot}>{children}</SpotContext>
    </DndContext>
  );
}

/** A row of the list as it is dragged; `sign`: on which side of it what is dragged would be let go. */
export function useDragOf(turn: string, disabled: boolean) {
  const spot = useContext(SpotContext);
  return { ...useDraggedRow(turn, { disabled }), sign: spot?.over === turn ? spot.side : null };
}
