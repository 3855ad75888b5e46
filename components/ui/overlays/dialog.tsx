"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "../actions/icon-button";
import { classNames } from "../class-names";

type Props = {
  readonly open: boolean;
  /** Called by Escape, the close button and a click outside; set `open` to false in it. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the affirmative one first. */
  readonly actions?: ReactNode;
  readonly size?: "regular" | "wide";
};

/**
 * A native modal dialog: keeps focus inside, gives it back on closing; a sheet at the bottom on phones.
 * `<Dialog open={open} onClose={() => setOpen(false)} title="Edit claim" actions={<Button variant="primary">Save</Button>}>…</Dialog>`
 */
export function Dialog({ open, onClose, title, description, children, actions, size = "regular" }: Props) {
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop repeats what Escape does natively.
    <dialog
      ref={element}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={classNames(
        "arrive fixed inset-x-0 top-auto bottom-0 m-0 mx-auto max-h-[92dvh] w-full max-w-full overflow-y-auto overscroll-contain border border-edge bg-paper p-0 text-ink sm:inset-0 sm:m-auto sm:h-fit sm:rounded-md",
        size === "wide" ? "sm:max-w-4xl" : "sm:max-w-xl",
      )}
    >
      {open ? (
        <div className="relative flex flex-col gap-4 p-4 sm:p-6">
          <header className="flex flex-col gap-1 pr-12">
            <h2 id={`${id}-title`} className="font-serif text-xl font-semibold">
              {title}
            </h2>
            {description ? (
              <p id={`${id}-description`} className="measure font-sans text-base text-muted">
                {description}
              </p>
            ) : null}
          </header>
          {children}
          {actions ? <div className="flex flex-wrap gap-2 border-t border-line pt-4">{actions}</div> : null}
          {/* Last in the order, so that focus starts in the content. */}
          <IconButton icon="cross" label="Close" onClick={onClose} className="absolute top-2 right-2" />
        </div>
      ) : null}
    </dialog>
  );
}
