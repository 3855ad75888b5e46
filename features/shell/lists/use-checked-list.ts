import { useState } from "react";
import { useAct } from "@/lib/trpc/use-act";

export type CheckedList<Report> = {
  readonly text: string;
  /** What the server says about `text` as it stands; null before it has looked, and after the text has changed. */
  readonly report: Report | null;
  readonly problem: string | null;
  readonly isLooking: boolean;
  readonly change: (next: string) => void;
  readonly look: (text: string) => void;
};

/** A list of lines that the server looks at before anything is done with it. `onChange` is told that what was said of it no longer holds. */
export function useCheckedList<Report>(
  check: (input: { readonly text: string }) => Promise<Report>,
  onChange: () => void,
): CheckedList<Report> {
  const [text, setText] = useState("");
  const checking = useAct(check);
  return {
    text,
    report: checking.input?.text === text ? checking.answer : null,
    problem: checking.problem,
    isLooking: checking.isBusy,
    change: (next) => {
      setText(next);
      checking.forget();
      onChange();
    },
    look: (next) => checking.act({ text: next }),
  };
}
