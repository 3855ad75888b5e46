"use client";

import {
  type Announcements,
  closestCenter,
  DndContext,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { createContext, type ReactNode, useCallback, useContext, useId, useState } from "react";

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
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const spotOf = (dragged: string, over: string | undefined): Spot | null => {
    const [from, to] = [turns.indexOf(dragged), turns.indexOf(over ?? "")];
    return to < 0 || to === from ? null : { over: turns[to]!, side: to < from ? "above" : "below" };
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={ACCESSIBILITY}
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

/** What a row needs to be dragged, by its handle, and to be dropped on. */
export function useDragOf(turn: string, disabled: boolean) {
  const draggable = useDraggable({ id: turn, disabled });
  const droppable = useDroppable({ id: turn, disabled });
  const spot = useContext(SpotContext);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      draggable.setNodeRef(element);
      droppable.setNodeRef(element);
    },
    [draggable.setNodeRef, droppable.setNodeRef],
  );
  return {
    ref,
    handle: { ref: draggable.setActivatorNodeRef, ...draggable.listeners },
    isDragged: draggable.isDragging,
    sign: spot?.over === turn ? spot.side : null,
  };
}

/** The list itself says what came of a move. */
const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

const ACCESSIBILITY = {
  announcements: SILENT,
  screenReaderInstructions: { draggable: "" },
  ...(typeof document === "undefined" ? {} : { container: document.body }),
};
