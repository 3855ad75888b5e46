import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { RuledItem } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { OptionView } from "@/contracts/debates/debates";
import type { EditedItem } from "@/contracts/panel/panel";
import { KIND_WORDS } from "./kind-words";

type Props = {
  readonly item: EditedItem;
  readonly options: readonly OptionView[];
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
};

/** An item in the list, and what can be done with it. */
export function ItemRow({ item, options, refusal, isBusy, onEdit, onRemove, onUp, onDown }: Props) {
  const option = options.find(({ key }) => key === item.option)?.label;
  const isEditable = !item.wasAsked || item.kind === "estimate";
  return (
    <RuledItem className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <p className="font-serif text-lg">{item.question}</p>
        <Cluster className="font-sans text-sm text-muted">
          <span>{[KIND_WORDS[item.kind].label, item.section, option].filter(Boolean).join(" · ")}</span>
          {item.truth === null ? null : <Badge>calibration</Badge>}
          {item.isSettled ? <Badge tone="accent">settled</Badge> : null}
        </Cluster>
      </div>
      {refusal ? null : (
        <Cluster gap={1}>
          {onUp ? <IconButton icon="arrow-up" label={`Move up: ${item.question}`} disabled={isBusy} onClick={onUp} /> : null}
          {onDown ? <IconButton icon="arrow-down" label={`Move down: ${item.question}`} disabled={isBusy} onClick={onDown} /> : null}
          {isEditable ? (
            <Button size="small" onClick={onEdit}>
              {item.wasAsked ? "What is true" : "Change"}
              <VisuallyHidden>{`: ${item.question}`}</VisuallyHidden>
            </Button>
          ) : null}
          <Button size="small" variant="quiet" busy={isBusy} onClick={onRemove}>
            {item.wasAsked ? "Ask no longer" : "Take out"}
            <VisuallyHidden>{`: ${item.question}`}</VisuallyHidden>
          </Button>
        </Cluster>
      )}
    </RuledItem>
  );
}
