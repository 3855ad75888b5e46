"use client";

import { type ReactNode, useState } from "react";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { countGraphemes } from "@/lib/graphemes";
import { useKeptAnswer } from "./use-kept-answer";

type Props = Parameters<typeof useKeptAnswer>[0] & {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly limit: number;
  readonly button: string;
  /** Why nothing can be sent now, or null. */
  readonly refusal: string | null;
};

/** One answer in a text field, with what becomes of it said below: sent, kept here, or on its way. */
export function KeptAnswerForm({ label, hint, limit, button, refusal, ...sending }: Props) {
  const { text, change, submit, isBusy, isWaiting, isUnsent, problem } = useKeptAnswer(sending);
  const isTooLong = countGraphemes(text) > limit;
  const [isTried, setIsTried] = useState(false);
  const isEmpty = text.trim() === "";
  const reason = refusal ?? (isTooLong ? `At most ${limit} characters.` : null);
  return (
    <form
      noValidate
      className="flex max-w-2xl flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (!reason && !isEmpty) submit();
      }}
    >
      <TextArea
        label={label}
        hint={hint}
        face="written"
        limit={limit}
        value={text}
        error={isTried && isEmpty ? "Write something first." : null}
        onChange={({ target }) => change(target.value)}
      />
      <FormError title="Not sent" message={problem} />
      <Cluster gap={3} className="items-start">
        <Button type="submit" variant={isUnsent && !reason && !isEmpty ? "primary" : "secondary"} busy={isBusy} refusal={reason}>
          {button}
        </Button>
        <p role="status" className="font-sans text-sm text-muted">
          {isWaiting
            ? "The connection is lost. It is kept here and goes as soon as the line is back."
            : isUnsent && !isEmpty && !isBusy
              ? "Kept on this device, not sent yet."
              : ""}
        </p>
      </Cluster>
    </form>
  );
}
