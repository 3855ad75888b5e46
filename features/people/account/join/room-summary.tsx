import { Icon } from "@/components/ui/marks/icon";
import type { FoundRoom } from "@/contracts/debates/debates";
import { CaucusReaders } from "../../../shell/caucus/readers";

type Props = {
  readonly id: string;
  readonly room: FoundRoom | null;
  readonly isLooking: boolean;
  /** Why the code leads nowhere, or null. */
  readonly problem: string | null;
};

/** What the code leads to. It holds its place from the start, so that nothing moves when the answer comes. */
export function RoomSummary({ id, room, isLooking, problem }: Props) {
  return (
    <div id={id} role="status" aria-busy={isLooking} className="flex min-h-44 flex-col gap-1 border-l-2 border-line pl-3">
      {problem ? (
        <p className="flex items-start gap-1.5 font-sans text-sm font-medium text-danger">
          <Icon name="warning" width="16" height="16" className="mt-0.5" />
          {problem}
        </p>
      ) : room ? (
        <>
          <p className="eyebrow">{room.title}</p>
          <p className="font-serif text-lg font-semibold text-balance">{room.question}</p>
          <CaucusReaders isOverseen={room.caucusIsOverseen} />
        </>
      ) : (
        <p className="font-sans text-sm text-muted">{isLooking ? "Looking for the room…" : "The debate’s question will stand here."}</p>
      )}
    </div>
  );
}
