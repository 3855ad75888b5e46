import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { RuledItem } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import type { OptionView } from "@/contracts/debates/debates";
import type { EditedItem } from "@/contracts/panel/panel";
import { KIND_WORDS } from "./kind-words";

type Props = {
  readonly item: EditedItem;
  readonly number: number;
  readonly options: readonly OptionView[];
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  /** Null at the end of the section. */
  readonly onMove: { readonly up: (() => void) | null; readonly down: (() => void) | null };
};

/** An item in the list, and what can be done with it. */
export function ItemRow({ item, number, options, refusal, isBusy, onEdit, onRemove, onMove }: Props) {
  const option = options.find(({ key }) => key === item.option)?.label;
  const toEdit = item.wasAsked ? "What is true" : "Change";
  const toRemove = item.wasAsked ? "Ask no longer" : "Take out";
  const isEditable = !item.wasAsked || item.kind === "estimate";
  return (
    <RuledItem className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <p className="font-serif text-lg break-words text-pretty">
          <span className="figures text-muted">{`${number}. `}</span>
          {item.question}
        </p>
        <Cluster className="font-sans text-sm text-muted">
          {option ? <span className="font-semibold text-ink">{option}</span> : null}
          <span>{KIND_WORDS[item.kind].label}</span>
          {item.truth === null ? null : <Badge>calibration</Badge>}
          {item.isSettled ? <Badge tone="accent">settled</Badge> : null}
        </Cluster>
      </div>
      {refusal ? null : (
        <Cluster gap={1}>
          {onMove.up ? (
            <IconButton id={moveId("up", item.id)} icon="arrow-up" label={`Move up: ${item.question}`} onClick={onMove.up} />
          ) : null}
          {onMove.down ? (
            <IconButton id={moveId("down", item.id)} icon="arrow-down" label={`Move down: ${item.question}`} onClick={onMove.down} />
          ) : null}
          {isEditable ? (
            <Button size="small" aria-label={`${toEdit}: ${item.question}`} onClick={onEdit}>
              {toEdit}
            </Button>
          ) : null}
          <Button
            id={removeId(item.id)}
            size="small"
            variant="quiet"
            aria-label={`${toRemove}: ${item.question}`}
            busy={isBusy}
            onClick={onRemove}
          >
            {toRemove}
          </Button>
        </Cluster>
      )}
    </RuledItem>
  );
}

/** Names the button that moves something, so that the press after finds it where it went. */
export const moveId = (way: "up" | "down", what: string): string => `move-${way}-${what}`;
/** Names the button that takes an item out: the press after that finds the next one's. */
export const removeId = (item: string): string => `remove-${item}`;
