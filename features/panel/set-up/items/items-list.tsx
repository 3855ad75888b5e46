import { useLayoutEffect, useRef } from "react";
import { Cluster, Stack } from "@/components/layout/stack";
import { IconButton } from "@/components/ui/actions/icon-button";
import { RuledList } from "@/components/ui/data/ruled-list";
import type { OptionView } from "@/contracts/debates/debates";
import type { EditedItem } from "@/contracts/panel/panel";
import { inSections } from "@/lib/in-sections";
import { ItemRow, moveId, removeId } from "./item-row";
import { movedItem, movedSection } from "./sections";

type Props = {
  readonly items: readonly EditedItem[];
  readonly options: readonly OptionView[];
  readonly refusal: string | null;
  readonly isRemoving: boolean;
  readonly onEdit: (item: EditedItem) => void;
  readonly onRemove: (item: EditedItem) => void;
  readonly onOrder: (ids: string[]) => void;
};

/** What is asked, section by section and numbered through, as the panel meets it. */
export function ItemsList({ items, options, refusal, isRemoving, onEdit, onRemove, onOrder }: Props) {
  const press = useFollowed(items);
  const sections = inSections(items);
  const wayOf = (what: string, way: "up" | "down", ids: string[] | null) =>
    ids && (() => press([moveId(way, what), moveId(OTHER[way], what)], () => onOrder(ids)));
  const read = sections.flatMap((part) => part.items);
  const numbers = new Map(read.map(({ id }, place) => [id, place + 1]));
  const remove = (item: EditedItem) => {
    const place = read.indexOf(item);
    const neighbours = [read[place + 1], read[place - 1]].flatMap((one) => (one ? [removeId(one.id)] : []));
    press(neighbours, () => onRemove(item));
  };
  return (
    <Stack gap={6}>
      {sections.map(({ section, items: within }) => (
        <Stack key={section} gap={2}>
          {sections.length > 1 || section ? (
            <SectionHeading
              section={section}
              onUp={refusal ? null : wayOf(`section-${section}`, "up", movedSection(items, section, -1))}
              onDown={refusal ? null : wayOf(`section-${section}`, "down", movedSection(items, section, 1))}
            />
          ) : null}
          <RuledList>
            {within.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                number={numbers.get(item.id)!}
                options={options}
                refusal={refusal}
                isBusy={isRemoving}
                onEdit={() => onEdit(item)}
                onRemove={() => remove(item)}
                onMove={{
                  up: wayOf(item.id, "up", movedItem(items, item.id, -1)),
                  down: wayOf(item.id, "down", movedItem(items, item.id, 1)),
                }}
              />
            ))}
          </RuledList>
        </Stack>
      ))}
    </Stack>
  );
}

type HeadingProps = { readonly section: string; readonly onUp: (() => void) | null; readonly onDown: (() => void) | null };

function SectionHeading({ section, onUp, onDown }: HeadingProps) {
  const name = section || "Without a section";
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6">
      <h3 className="min-w-0 font-serif text-lg font-semibold break-words">{name}</h3>
      <Cluster gap={1}>
        {onUp ? (
          <IconButton id={moveId("up", `section-${section}`)} icon="arrow-up" label={`Move up the section: ${name}`} onClick={onUp} />
        ) : null}
        {onDown ? (
          <IconButton
            id={moveId("down", `section-${section}`)}
            icon="arrow-down"
            label={`Move down the section: ${name}`}
            onClick={onDown}
          />
        ) : null}
      </Cluster>
    </div>
  );
}

/**
 * Keeps the keyboard where the items were changed. `press` takes the ids of the buttons that it goes to once the order is another: the first
 * that is there, unless somebody has gone elsewhere meanwhile.
 */
function useFollowed(items: readonly { readonly id: string }[]) {
  const pressed = useRef<{ readonly buttons: readonly string[]; readonly before: string } | null>(null);
  const order = items.map(({ id }) => id).join();
  useLayoutEffect(() => {
    const last = pressed.current;
    if (!last || last.before === order) return;
    pressed.current = null;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body && !last.buttons.includes(activeElement.id)) return;
    const button = last.buttons.map((id) => document.getElementById(id)).find((one) => one !== null);
    button?.focus();
  }, [order]);
  return (buttons: readonly string[], then: () => void) => {
    pressed.current = { buttons, before: order };
    then();
  };
}

const OTHER = { up: "down", down: "up" } as const;
