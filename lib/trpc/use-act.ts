import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { readKeptValue, writeKept } from "../kept/store";
import { sentenceOf } from "./errors";
import { newKey } from "./keys";

type Keyed = { readonly idempotencyKey: string };

/**
 * One kind of change: a second press while the first is on its way does nothing, and pressing again after an unanswered
 * request sends it under the same key, so that it happens once. `after` may load what the change made old; it still counts as busy,
 * and is left out when the person has gone elsewhere in the meantime. With a `place` the key outlives a reload.
 * `const close = useAct((input: { poll: string }, keyed) => client.polls.close.mutate({ debate, ...input, ...keyed }), refresh)`
 */
export function useAct<Input extends object, Answer>(
  send: (input: Input, keyed: Keyed) => Promise<Answer>,
  after?: (answer: Answer, input: Input) => unknown,
  place?: string,
) {
  const unanswered = useUnanswered(place);
  const inFlight = useRef(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const mutation = useMutation({
    mutationFn: ({ input, idempotencyKey }: { readonly input: Input; readonly idempotencyKey: string }) => send(input, { idempotencyKey }),
    onSuccess: async (answer, { input }) => {
      unanswered.set(null);
      if (isHere.current) await after?.(answer, input);
    },
    onError: (error) => {
      if (isAnswer(error)) unanswered.set(null);
    },
    onSettled: () => {
      inFlight.current = false;
    },
  });
  return {
    act: (input: Input) => {
      if (inFlight.current) return;
      inFlight.current = true;
      const attempt = attemptFor(unanswered.get(), input, newKey);
      unanswered.set(attempt);
      mutation.mutate({ input, idempotencyKey: attempt.key });
    },
    isBusy: mutation.isPending,
    /** What is on its way, or went last. */
    input: mutation.variables?.input ?? null,
    answer: mutation.data ?? null,
    /** The server's sentence about the last try, or null. */
    problem: mutation.error ? sentenceOf(mutation.error) : null,
    error: mutation.error,
    forget: mutation.reset,
  };
}

/** What was sent and not answered: for as long as the page is there, and at a `place` for as long as the browser keeps it. */
function useUnanswered(place: string | undefined) {
  const latest = useRef<Unanswered | null>(null);
  const kept = place && `${place}:sent`;
  return {
    get: () => latest.current ?? (kept ? readKeptValue<Unanswered>("browser", kept) : null),
    set: (next: Unanswered | null) => {
      latest.current = next;
      if (kept) writeKept("browser", kept, next && JSON.stringify(next));
    },
  };
}

type Unanswered = { readonly says: string; readonly key: string };

/** The same change keeps its key until somebody has answered it; another change gets another. */
export function attemptFor(unanswered: Unanswered | null, input: object, makeKey: () => string): Unanswered {
  const says = JSON.stringify(input);
  return unanswered?.says === says ? unanswered : { says, key: makeKey() };
}

type AnswerData = { readonly httpStatus?: number; readonly refusal?: { readonly code: string } | null };

/** Whether the server judged the change. Otherwise it may have happened or not, and only the same key can tell. */
export function isAnswer(error: unknown): boolean {
  const { httpStatus: status, refusal } = (error as { data?: AnswerData | null }).data ?? {};
  return status !== undefined && status < 500 && status !== 429 && refusal?.code !== "in-flight";
}
