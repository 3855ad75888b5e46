import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useToast } from "@/components/ui/feedback/toast";
import { writeKept } from "@/lib/kept/store";
import { newKey } from "@/lib/trpc/keys";
import { type Answered, type Draft, type DraftPremise, inputOf, newPremise, problemsOf, type Relation } from "./draft";
import { useAddArgument } from "./use-add-argument";
import { useDraft } from "./use-draft";

type Composing = {
  readonly place: string;
  readonly answered: Answered;
  readonly relation: Relation;
  readonly onClose: () => void;
  readonly onAdded: (argumentId: string) => void;
};

/** What a form for one argument does: keeps its draft, checks it, sends it, and gives the focus back. */
export function useComposer({ place, answered, relation, onClose, onAdded }: Composing) {
  const id = useId();
  const toast = useToast();
  const { draft, setDraft, attempt, keepAttempt, forget } = useDraft(place, relation);
  const [isChecked, setIsChecked] = useState(false);
  const sending = useAddArgument({
    attempt,
    keepAttempt,
    onAdded: (argumentId) => {
      forget();
      onAdded(argumentId);
    },
  });
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    document.getElementById(`${id}-first`)?.focus();
  }, [id]);
  const close = () => {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return {
    ...sending,
    id,
    draft,
    problems: isChecked ? problemsOf(draft) : {},
    close,
    setRelation: (next: Relation) => setDraft((current) => ({ ...current, relation: next })),
    addPremise: () => setDraft((current) => ({ ...current, premises: [...current.premises, newPremise(newKey())] })),
    /** Puts another premise in the place of one, or none. */
    replace: (key: string, next: DraftPremise | null) =>
      setDraft((current) => ({ ...current, premises: current.premises.flatMap((one) => (one.key !== key ? [one] : next ? [next] : [])) })),
    submit(event: FormEvent) {
      event.preventDefault();
      setIsChecked(true);
      const [first] = Object.keys(problemsOf(draft));
      if (first) document.getElementById(`${id}-${first}`)?.focus();
      else sending.add(inputOf(draft, answered));
    },
    discard() {
      forget();
      close();
      toast({ message: "Draft discarded.", action: { label: "Undo", onAct: () => restore(place, draft) } });
    },
  };
}

function restore(place: string, draft: Draft): void {
  writeKept("tab", place, JSON.stringify({ draft, attempt: null }));
}
