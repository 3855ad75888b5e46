import type { FoundRoom } from "@/contracts/debates";

type Props = { readonly room: FoundRoom | null; readonly isLooking: boolean };

/** What the code leads to. It holds its place from the start, so that nothing moves when the title comes. */
export function RoomSummary({ room, isLooking }: Props) {
  return (
    <div role="status" aria-busy={isLooking} className="flex min-h-24 flex-col gap-1 border-l-2 border-line pl-3">
      {room ? (
        <>
          <p className="eyebrow">{room.title}</p>
          <p className="font-serif text-lg font-semibold text-balance">{room.question}</p>
        </>
      ) : (
        <p className="font-sans text-sm text-muted">{isLooking ? "Looking for the room…" : "The debate’s question will stand here."}</p>
      )}
    </div>
  );
}
