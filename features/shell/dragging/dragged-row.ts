import { type Announcements, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from "@dnd-kit/core";
import { useCallback } from "react";

/** By mouse, pen and finger, after a few pixels, so that a press stays a press. */
export const useDragSensors = () => useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));

/** What a row needs to be dragged, by its handle, and to be dropped on, there under another id where `droppedOnAs` says so. */
export function useDraggedRow(id: string, { disabled = false, droppedOnAs = id } = {}) {
  const draggable = useDraggable({ id, disabled });
  const droppable = useDroppable({ id: droppedOnAs, disabled });
  const ref = useCallback(
    (element: HTMLElement | null) => {
      draggable.setNodeRef(element);
      droppable.setNodeRef(element);
    },
    [draggable.setNodeRef, droppable.setNodeRef],
  );
  return { ref, handle: { ref: draggable.setActivatorNodeRef, ...draggable.listeners }, isDragged: draggable.isDragging };
}

/** A line where what is dragged would be let go: above or below a row that is `relative`. */
export const DROP_LINES = {
  above: "before:pointer-events-none before:absolute before:inset-x-0 before:-top-0.5 before:h-1 before:bg-accent before:content-['']",
  below: "before:pointer-events-none before:absolute before:inset-x-0 before:-bottom-0.5 before:h-1 before:bg-accent before:content-['']",
} as const;

const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The list itself says what came of a move; the library's own words stay empty, and out of forms. */
export const QUIET = {
  announcements: SILENT,
  screenReaderInstructions: { draggable: "" },
  ...(typeof document === "undefined" ? {} : { container: document.body }),
};
