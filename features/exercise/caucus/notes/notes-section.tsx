"use client";

import { useId, useRef } from "react";
import { Section } from "@/components/layout/section";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/feedback/notice";
import { controlClass, Field } from "@/components/ui/forms/field";
import type { DebateView } from "@/contracts/debates/debates";
import type { NotesView } from "@/contracts/exercise/caucus";
import { MOST_NOTES } from "@/domain/caucus";
import type { Standing } from "./courier";
import { useNotes } from "./use-notes";

type Props = { readonly debate: DebateView; readonly initial: NotesView };

/** The notes of one's own delegation, written by all of its members at once. */
export function NotesSection({ debate, initial }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const standing = useNotes({
    debate: debate.slug,
    participantId: debate.seat!.participantId,
    initial,
    field,
    isFrozen: debate.isFrozen,
  });
  const refusal = debate.refusals["caucus:write"] ?? null;
  const isClosed = refusal !== null || standing === null || standing.is === "gone";
  return (
    <Section title="Notes" lead="Everybody in your delegation writes here at once.">
      <div className="flex flex-col gap-2">
        <Field id={id} label="Notes of your delegation" labelHidden>
          <textarea
            ref={field}
            id={id}
            dir="auto"
            maxLength={MOST_NOTES}
            defaultValue={initial.text ?? ""}
            readOnly={isClosed}
            aria-busy={standing === null}
            aria-describedby={`${id}-standing`}
            placeholder={isClosed ? undefined : "What you want, what you could give, who talks to whom…"}
            className={classNames(controlClass, "written field-sizing-content max-h-[75vh] min-h-72 resize-y")}
          />
        </Field>
        <p id={`${id}-standing`} role="status" className="min-h-5 font-sans text-sm text-muted">
          {refusal ?? wordsOf(standing)}
        </p>
        <div role="alert" className="empty:hidden">
          {standing && "problem" in standing && standing.is === "refused" ? (
            <Notice tone="danger" title="Not sent">
              {standing.problem}
            </Notice>
          ) : null}
        </div>
      </div>
    </Section>
  );
}

function wordsOf(standing: Standing | null): string {
  if (standing === null) return "The notes are being opened…";
  if (standing.is === "stopped") return standing.problem;
  return WORDS[standing.is];
}

const WORDS = {
  sent: "Everything is sent.",
  sending: "Sending…",
  offline: "No connection. What you write is kept on this device and sent when the connection is back.",
  refused: "What you wrote last is kept on this device.",
  gone: "These are not the notes of your delegation any more.",
} as const satisfies Record<Exclude<Standing["is"], "stopped">, string>;
