"use client";

import { useId } from "react";
import { TextArea } from "@/components/ui/forms/text-area";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { Reason } from "@/domain/moderation";
import { useKept } from "@/lib/kept/use-kept";
import { KeptNote } from "../kept/kept-note";

type Props = {
  /** Id of what is decided about. */
  readonly about: string;
  readonly legend: string;
  readonly reasons: readonly Reason[];
  readonly onChoose: (reason: string, note: string) => void;
};

const LONGEST_NOTE = 500;
/** Where the note about something is kept until it is decided. */
export const notePlace = (about: string): string => `moderation-note:${about}`;

/** The policy's reasons as buttons: one press decides. A note to the author can be written first. */
export function ReasonChoice({ about, legend, reasons, onChoose }: Props) {
  const id = useId();
  const { value: note, set: setNote, isFromBefore } = useKept(notePlace(about), "");
  const isTooLong = note.length > LONGEST_NOTE;
  return (
    <fieldset className="flex min-w-0 flex-col" aria-describedby={`${id}-told`}>
      <legend className="px-2 pt-1 font-sans text-base font-semibold">{legend}</legend>
      <p id={`${id}-told`} className="px-2 pb-1 font-sans text-sm text-muted">
        The author is told the reason.
      </p>
      <ul className="flex flex-col">
        {reasons.map(({ key, label }) => (
          <li key={key}>
            <button
              type="button"
              aria-disabled={isTooLong || undefined}
              onClick={() => !isTooLong && onChoose(key, note.trim())}
              className="flex min-h-11 w-full items-center rounded-sm px-2 py-1.5 text-left font-sans text-base hover:bg-wash focus-visible:-outline-offset-3"
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
      <Disclosure summary="Write to the author first" className="px-2">
        <TextArea
          label="Note to the author"
          hint="Only they and the moderators read it."
          optional
          limit={LONGEST_NOTE}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <KeptNote isFromBefore={isFromBefore} />
      </Disclosure>
    </fieldset>
  );
}
