import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { classNames } from "@/components/ui/class-names";
import { Monogram } from "@/components/ui/marks/monogram";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { DelegationView } from "@/contracts/debates/debates";
import type { WaitingView } from "@/contracts/exercise/speaking";
import { DragHandle } from "../../shell/dragging/drag-handle";
import { DROP_LINES } from "../../shell/dragging/dragged-row";
import { useDragOf } from "./drag-to-order";

type Props = {
  readonly speaker: WaitingView;
  readonly place: number;
  readonly delegation: DelegationView | undefined;
  readonly runs: boolean;
  readonly movable: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isBusy: boolean;
  readonly onCall: () => void;
  readonly onTakeOut: () => void;
  readonly onUp: () => void;
  readonly onDown: () => void;
};

/** One of those who wait. A move that is not possible keeps its place, so that nothing jumps under the finger. */
export function SpeakerRow(props: Props) {
  const { speaker, place, delegation, runs, movable, isBusy } = props;
  const { ref, handle, isDragged, sign } = useDragOf(speaker.turnId ?? speaker.participantId, !movable);
  return (
    <li
      ref={ref}
      className={classNames(
        "relative flex flex-wrap items-center gap-x-3 gap-y-1 py-2",
        isDragged && "opacity-40",
        sign && DROP_LINES[sign],
      )}
    >
      {movable ? <DragHandle {...handle} className="-mr-2" /> : null}
      <span className="figures w-6 shrink-0 text-right font-sans text-lg font-semibold">
        {place}
        <VisuallyHidden>.</VisuallyHidden>
      </span>
      <span className="flex min-w-0 flex-1 basis-40 items-center gap-2 font-sans wrap-anywhere">
        {delegation ? <Monogram letters={delegation.monogram} filled={speaker.isMine} /> : null}
        <span className="min-w-0">
          <span className="block font-medium">{speaker.isMine ? `${speaker.name} (you)` : speaker.name}</span>
          <span className="block text-sm text-muted">{[delegation?.name, speaker.roleInWords].filter(Boolean).join(", ")}</span>
        </span>
      </span>
      {runs ? <RowActs {...props} isBusy={isBusy} /> : null}
    </li>
  );
}

function RowActs({ speaker, movable, isFirst, isLast, isBusy, onCall, onTakeOut, onUp, onDown }: Props) {
  if (speaker.turnId === null) return null;
  return (
    <span className="ml-auto flex items-center gap-1">
      <Button size="small" busy={isBusy} onClick={onCall}>
        Call
        <VisuallyHidden>{` ${speaker.name}`}</VisuallyHidden>
      </Button>
      {movable ? (
        <>
          <IconButton
            icon="arrow-up"
            label={`Move ${speaker.name} up`}
            data-control={`up:${speaker.turnId}`}
            aria-disabled={isFirst || undefined}
            onClick={isFirst ? undefined : onUp}
            className={FADED}
          />
          <IconButton
            icon="arrow-down"
            label={`Move ${speaker.name} down`}
            data-control={`down:${speaker.turnId}`}
            aria-disabled={isLast || undefined}
            onClick={isLast ? undefined : onDown}
            className={FADED}
          />
        </>
      ) : null}
      <IconButton icon="cross" label={`Take ${speaker.name} off the list`} onClick={onTakeOut} />
    </span>
  );
}

const FADED = "aria-disabled:cursor-not-allowed aria-disabled:border-transparent aria-disabled:opacity-35";
