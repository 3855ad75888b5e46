import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { useFloor } from "../floor/floor-context";
import { useRefreshFloor } from "../use-changes";
import { type Attempt, attemptFor, type inputOf } from "./draft";

type Keeping = {
  readonly attempt: { readonly current: Attempt | null };
  readonly keepAttempt: (attempt: Attempt | null) => void;
  readonly onAdded: (argumentId: string) => void;
};

/** The way of a draft to the server, which it travels once however often it is sent. */
export function useAddArgument({ attempt, keepAttempt, onAdded }: Keeping) {
  const trpc = useTRPC();
  const { slug } = useFloor();
  const refresh = useRefreshFloor();
  const inFlight = useRef(false);
  const mutation = useMutation(
    trpc.floor.addArgument.mutationOptions({
      onSuccess: async ({ argumentId }) => {
        await refresh();
        onAdded(argumentId);
      },
      onError: (error) => {
        if (isAnswer(error.data)) keepAttempt(null);
      },
      onSettled: () => {
        inFlight.current = false;
      },
    }),
  );
  return {
    add(input: ReturnType<typeof inputOf>) {
      // A second click comes before the first one has been rendered.
      if (inFlight.current) return;
      inFlight.current = true;
      const next = attemptFor(attempt.current, input, newKey);
      keepAttempt(next);
      mutation.mutate({
        debate: slug,
        idempotencyKey: next.idempotencyKey,
        ...input,
        premises: input.premises.map((premise) => ("claimId" in premise ? premise : { ...premise, citations: [...premise.citations] })),
      });
    },
    isSending: mutation.isPending,
    isOffline: mutation.isPending && mutation.isPaused,
    problem: mutation.error ? sentenceOf(mutation.error) : null,
  };
}

/** Whether the server judged this draft. Otherwise it may have it or not, and only the same key can tell. */
function isAnswer(data: unknown): boolean {
  const status = (data as { readonly httpStatus?: number } | null | undefined)?.httpStatus;
  return status !== undefined && status < 500 && status !== 409 && status !== 429;
}
