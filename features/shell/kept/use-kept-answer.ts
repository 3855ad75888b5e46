import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { readKeptValue, writeKept } from "@/lib/kept/store";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { attemptFor, isAnswer } from "@/lib/trpc/use-act";

type Attempt = { readonly says: string; readonly key: string };
type Kept = { readonly text: string; readonly attempt: Attempt | null };
type Sending = {
  /** Where it is kept in this browser. */
  readonly place: string;
  /** What the server has; empty where it has nothing. */
  readonly saved: string;
  readonly send: (sent: { readonly text: string; readonly idempotencyKey: string }) => Promise<unknown>;
  readonly onSent: () => unknown;
};

/**
 * One text that is written, kept in this browser until the server has it, and sent once: trying again, even after a reload, sends
 * it under the same key. Offline it waits and goes by itself when the line is back.
 */
export function useKeptAnswer({ place, saved, send, onSent }: Sending) {
  const [text, setText] = useState(saved);
  const [isKept, setIsKept] = useState(false);
  const attempt = useRef<Attempt | null>(null);
  useEffect(() => {
    const kept = read(place);
    if (!kept) return;
    attempt.current = kept.attempt;
    setText(kept.text);
    setIsKept(true);
  }, [place]);
  const keep = (next: string) => write(place, { text: next, attempt: attempt.current });
  const sending = useMutation({
    mutationFn: (sent: { readonly text: string; readonly idempotencyKey: string }) => send(sent),
    onSuccess: (_, sent) => {
      attempt.current = null;
      // What was written while it was on its way is kept for the next time.
      if (read(place)?.text === sent.text) write(place, null);
      setIsKept(false);
      return onSent();
    },
    onError: (error) => {
      if (isAnswer(error)) attempt.current = null;
    },
  });
  return {
    text,
    /** Written here and not known to the server. */
    isUnsent: text.trim() !== saved.trim() && (isKept || text !== saved),
    change: (next: string) => {
      setText(next);
      setIsKept(next !== saved);
      if (next === saved) write(place, null);
      else keep(next);
    },
    submit: () => {
      if (sending.isPending || text.trim() === "") return;
      attempt.current = attemptFor(attempt.current, { text }, newKey);
      keep(text);
      sending.mutate({ text, idempotencyKey: attempt.current.key });
    },
    isBusy: sending.isPending,
    /** The line is down: it goes as soon as it is back. */
    isWaiting: sending.isPaused,
    problem: sending.error ? sentenceOf(sending.error) : null,
  };
}

const read = (place: string): Kept | null => readKeptValue<Kept>("browser", place);
const write = (place: string, kept: Kept | null) => writeKept("browser", place, kept && JSON.stringify(kept));
