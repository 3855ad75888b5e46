import { differenceOf, plain } from "./difference";
import type { Notebook } from "./notebook";

/** Ties a plain text field to a notebook, both ways. */
export type Binding = {
  /** Runs a change that comes from elsewhere; selection and place of reading stay on the words they were on. */
  readonly around: (apply: () => void) => void;
  readonly stop: () => void;
};

export function bind(field: HTMLTextAreaElement, book: Notebook): Binding {
  const typed = () => take(field, book);
  const compose = () => book.hold();
  const composed = () => {
    typed();
    // Not within the event: some browsers still place the caret after it.
    setTimeout(() => book.release());
  };
  const undo = (event: InputEvent) => {
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
    event.preventDefault();
    if (event.inputType === "historyUndo") book.undo();
    else book.redo();
  };
  const shortcut = (event: KeyboardEvent) => {
    const wanted = historyKey(event);
    if (!wanted || field.readOnly) return;
    // The field's own history ends with every change that others make.
    event.preventDefault();
    if (wanted === "undo") book.undo();
    else book.redo();
  };
  field.value = book.text;
  field.addEventListener("input", typed);
  field.addEventListener("compositionstart", compose);
  field.addEventListener("compositionend", composed);
  field.addEventListener("blur", composed);
  field.addEventListener("beforeinput", undo);
  field.addEventListener("keydown", shortcut);
  return {
    around: (apply) => around(field, book, apply),
    stop: () => {
      field.removeEventListener("input", typed);
      field.removeEventListener("compositionstart", compose);
      field.removeEventListener("compositionend", composed);
      field.removeEventListener("blur", composed);
      field.removeEventListener("beforeinput", undo);
      field.removeEventListener("keydown", shortcut);
    },
  };
}

/** Hands what was typed to the notebook; what cannot stand in notes goes from the field as well. */
function take(field: HTMLTextAreaElement, book: Notebook): void {
  const change = differenceOf(book.text, field.value, field.selectionEnd);
  if (!change) return;
  const inserted = plain(change.inserted);
  book.edit({ ...change, inserted });
  if (inserted === change.inserted) return;
  const caret = change.at + inserted.length;
  field.value = book.text;
  field.setSelectionRange(caret, caret);
}

function around(field: HTMLTextAreaElement, book: Notebook, apply: () => void): void {
  take(field, book);
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field;
  const selection = book.selection(selectionStart, selectionEnd);
  apply();
  if (field.value === book.text) return;
  field.value = book.text;
  const [start, end] = book.placeOf(selection);
  // Elsewhere it would draw the focus in some browsers.
  if (document.activeElement === field) field.setSelectionRange(start, end, selectionDirection);
  field.scrollTop = scrollTop;
}

function historyKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && ctrlKey ? "redo" : null;
}
