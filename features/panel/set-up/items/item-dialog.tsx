import { type FormEvent, useId, useState } from "react";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextArea } from "@/components/ui/forms/text-area";
import { TextField } from "@/components/ui/forms/text-field";
import { Dialog } from "@/components/ui/overlays/dialog";
import type { DebateView } from "@/contracts/debates/debates";
import type { PanelItemInput } from "@/contracts/panel/item-input";
import type { EditedItem } from "@/contracts/panel/panel";
import { ITEM_KINDS, type ItemKind } from "@/domain/elicitation";
import { usePanelAct } from "../use-set-up";
import { draftFrom, draftOf, NO_WORDS } from "./item-drafts";
import { ItemFields, TruthField } from "./item-fields";
import { KIND_WORDS } from "./kind-words";

type Props = {
  readonly debate: DebateView;
  /** The item that is changed; null for a new one. */
  readonly item: EditedItem | null;
  readonly firstKind: ItemKind;
  readonly onClose: () => void;
};

/** Where an item is written. Of one that a round has asked, only what turned out to be true can still be said. */
export function ItemDialog({ debate, item, firstKind, onClose }: Props) {
  const form = useId();
  const [draft, setDraft] = useState<PanelItemInput>(() => (item ? draftFrom(item) : draftOf(firstKind, NO_WORDS)));
  const saving = usePanelAct<{ id?: string; item: PanelItemInput }, unknown>(
    debate.slug,
    (panel, input, keyed) => panel.saveItem.mutate({ ...input, ...keyed }),
    item ? "The item is changed." : "The item is added.",
    onClose,
  );
  const refusal = draft.question.trim() === "" ? "Write the question first." : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refusal) saving.act({ item: draft, ...(item && { id: item.id }) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={item ? "Change the item" : "A new item"}
      description={item?.wasAsked ? "A round has asked it: its words stay. Only what turned out to be true can be said." : undefined}
      actions={
        <>
          <Button type="submit" form={form} variant="primary" busy={saving.isBusy} refusal={refusal}>
            {item ? "Save" : "Add"}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Stack gap={4}>
          {item?.wasAsked ? (
            <>
              <p className="measure font-serif text-lg break-words">{item.question}</p>
              {draft.kind === "estimate" ? <TruthField item={draft} onChange={setDraft} /> : null}
            </>
          ) : (
            <>
              <Question draft={draft} onChange={setDraft} />
              <ItemFields key={draft.kind} item={draft} onChange={setDraft} />
              <Place debate={debate} draft={draft} onChange={setDraft} />
            </>
          )}
          <FormError message={saving.problem} />
        </Stack>
      </form>
    </Dialog>
  );
}

type WordsProps = { readonly draft: PanelItemInput; readonly onChange: (draft: PanelItemInput) => void };

/** Its kind and its words. */
function Question({ draft, onChange }: WordsProps) {
  return (
    <>
      <Select
        label="Kind"
        hint={KIND_WORDS[draft.kind].hint}
        options={ITEM_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind].label }))}
        value={draft.kind}
        onChange={({ target }) => onChange({ ...draftOf(target.value as ItemKind, draft), ...(draft.key && { key: draft.key }) })}
      />
      <TextArea
        label="Question"
        limit={400}
        rows={2}
        value={draft.question}
        onChange={({ target }) => onChange({ ...draft, question: target.value })}
      />
      <TextArea
        label="Explanation"
        optional
        limit={2_000}
        rows={2}
        value={draft.description}
        onChange={({ target }) => onChange({ ...draft, description: target.value })}
      />
    </>
  );
}

/** Where it stands, and what of the debate it is about. */
function Place({ debate, draft, onChange }: WordsProps & { readonly debate: DebateView }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        className="sm:col-span-2"
        label="Section"
        hint="Items of one section stand together under its name."
        optional
        maxLength={80}
        value={draft.section}
        onChange={({ target }) => onChange({ ...draft, section: target.value })}
      />
      <Select
        label="Option it is about"
        optional
        options={[NONE, ...debate.options.map(({ key, label }) => ({ value: key, label }))]}
        value={draft.option ?? ""}
        onChange={({ target }) => onChange({ ...draft, option: target.value || null })}
      />
      {debate.criteria.length > 0 ? (
        <Select
          label="Criterion"
          optional
          options={[NONE, ...debate.criteria.map(({ key, label }) => ({ value: key, label }))]}
          value={draft.criterion ?? ""}
          onChange={({ target }) => onChange({ ...draft, criterion: target.value || null })}
        />
      ) : null}
    </div>
  );
}

const NONE = { value: "", label: "None" };
