import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import type { AnswerState } from "./use-item-answer";

type Props = {
  readonly answer: { readonly state: AnswerState; readonly problem: string | null };
  readonly onConfirm: () => void;
};

/** Whether an answer is with the server, and what is to be done where it is not. */
export function AnswerStatus({ answer: { state, problem }, onConfirm }: Props) {
  if (problem)
    return (
      <Notice tone="refusal" title="This answer was not taken">
        {problem}
      </Notice>
    );
  if (state === "copied")
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p className="font-sans text-sm text-muted">From the round before. It counts once you confirm or change it.</p>
        <Button size="small" variant="secondary" onClick={onConfirm}>
          Confirm
        </Button>
      </div>
    );
  return (
    <p role="status" className="min-h-5 font-sans text-sm text-muted">
      {WORDS[state]}
    </p>
  );
}

const WORDS: Readonly<Record<Exclude<AnswerState, "copied">, string>> = {
  none: "",
  partial: "Your earlier answer stands until this one is whole.",
  sending: "Saving…",
  waiting: "Kept in this browser; it is sent when the connection is back.",
  saved: "Saved",
};
