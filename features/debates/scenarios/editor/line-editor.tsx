"use client";

import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from "react";
import { countLines, indentationAfter, offsetOf, type Place, placeOf } from "./places";

export type LineEditorHandle = { readonly goTo: (place: Place) => void };

type Props = {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Lines marked in the margin. */
  readonly marked: ReadonlySet<number>;
  /** Stands under it, beside the place of the caret. */
  readonly children?: ReactNode;
  readonly ref?: Ref<LineEditorHandle>;
};

/** A plain text area with numbered lines. Tab leaves it, as everywhere; Enter keeps the indentation. */
export function LineEditor({ id, label, describedBy, text, onChange, marked, children, ref }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const margin = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ line: 1, column: 1 });
  const follow = ({ value, selectionEnd }: HTMLTextAreaElement) => setPlace(placeOf(value, selectionEnd));
  useImperativeHandle(ref, () => ({
    goTo: (wanted) => {
      if (!area.current) return;
      bringTo(area.current, wanted);
      follow(area.current);
    },
  }));
  return (
    <div className="flex flex-col gap-2">
      <div className="flex h-[54dvh] min-h-80 overflow-hidden rounded-md border border-edge bg-paper focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-accent">
        <div
          ref={margin}
          aria-hidden="true"
          className="figures shrink-0 overflow-hidden border-r border-line bg-wash pt-2 pb-10 font-mono text-sm text-muted select-none"
        >
          <LineNumbers count={countLines(text)} marked={marked} current={place.line} />
        </div>
        <textarea
          ref={area}
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          value={text}
          onChange={({ target }) => {
            onChange(target.value);
            follow(target);
          }}
          onKeyDown={indentNewLine}
          onSelect={({ currentTarget }) => follow(currentTarget)}
          onScroll={({ currentTarget }) => {
            if (margin.current) margin.current.scrollTop = currentTarget.scrollTop;
          }}
          className="min-w-0 flex-1 resize-none overflow-auto overscroll-contain bg-paper px-3 py-2 font-mono text-base leading-6 whitespace-pre text-ink outline-none sm:text-sm sm:leading-6"
        />
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        {children}
        <p aria-hidden="true" className="figures ml-auto font-sans text-sm text-muted">
          Line {place.line}, column {place.column}
        </p>
      </div>
    </div>
  );
}

type NumbersProps = { readonly count: number; readonly marked: ReadonlySet<number>; readonly current: number };

/** The numbers in the margin, one run of text between two that stand out: a file has thousands. */
function LineNumbers({ count, marked, current }: NumbersProps) {
  const runs = useMemo(() => runsOf(count, new Set([...marked, current])), [count, marked, current]);
  return runs.map(({ from, to }) => (
    <span
      key={from}
      className={
        marked.has(from)
          ? "block bg-danger px-2 text-right leading-6 font-semibold whitespace-pre text-paper"
          : from === to && from === current
            ? "block px-2 text-right leading-6 font-semibold whitespace-pre text-ink"
            : "block px-2 text-right leading-6 whitespace-pre"
      }
    >
      {Array.from({ length: to - from + 1 }, (_, index) => from + index).join("\n")}
    </span>
  ));
}

function runsOf(count: number, special: ReadonlySet<number>): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let line = 1; line <= count; line += 1) {
    const last = runs.at(-1);
    if (last && !special.has(line) && !special.has(last.to)) last.to = line;
    else runs.push({ from: line, to: line });
  }
  return runs;
}

/** Puts the caret there, in the upper third of the box. */
function bringTo(area: HTMLTextAreaElement, place: Place) {
  const offset = offsetOf(area.value, place);
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight) || 24;
  area.focus({ preventScroll: true });
  area.setSelectionRange(offset, offset);
  area.scrollTop = Math.max(0, (place.line - 1) * lineHeight - area.clientHeight / 3);
  area.scrollLeft = 0;
  area.scrollIntoView({ block: "nearest" });
}

/** Written through the browser's own editing, so that Undo takes it back. */
function indentNewLine(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { value, selectionStart } = event.currentTarget;
  const indentation = indentationAfter(value, selectionStart);
  if (indentation === "") return;
  event.preventDefault();
  document.execCommand("insertText", false, `\n${indentation}`);
}
