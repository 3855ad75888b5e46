import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { attemptFor, isAnswer } from "@/lib/trpc/use-act";
import type { useKeptDraft } from "./use-kept-draft";

type Keyed = { readonly idempotencyKey: string };
type Way<Input, Answer> = {
  readonly kept: ReturnType<typeof useKeptDraft>;
  readonly send: (input: Input, keyed: Keyed) => Promise<Answer>;
  readonly onSent: (answer: Answer) => unknown;
};

/**
 * The way of a draft to the server, which it travels once however often it is sent: what nobody has answered goes again under its
 * key, also after a reload.
 */
export function useSendDraft<Input extends object, Answer>({ kept, send, onSent }: Way<Input, Answer>) {
  const inFlight = useRef(false);
  const mutation = useMutation({
    mutationFn: ({ input, idempotencyKey }: { readonly input: Input; readonly idempotencyKey: string }) => send(input, { idempotencyKey }),
    onSuccess: async (answer) => {
      kept.forget();
      await onSent(answer);
    },
    onError: (error) => {
      if (isAnswer(error)) kept.keepAttempt(null);
    },
    onSettled: () => {
      inFlight.current = false;
    },
  });
  const go = (input: Input) => {
    // A second press comes before the first one has been rendered.
    if (inFlight.current) return;
    inFlight.current = true;
    const attempt = attemptFor(kept.attempt.current, input, newKey);
    kept.keepAttempt(attempt);
    mutation.mutate({ input, idempotencyKey: attempt.key });
  };
  const resume = useRef(() => {
    const unanswered = kept.attempt.current;
    if (unanswered) go(JSON.parse(unanswered.says) as Input);
  });
  useEffect(() => resume.current(), []);
  return {
    send: go,
    isSending: mutation.isPending,
    isOffline: mutation.isPending && mutation.isPaused,
    problem: mutation.error ? sentenceOf(mutation.error) : null,
  };
}
