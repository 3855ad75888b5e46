import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { secondsToWait } from "@/lib/trpc/errors";
import { isAnswer } from "@/lib/trpc/use-act";
import { attemptOf, type JoinAttempt, type JoinFields, keepJoin, readJoin, told } from "./kept-join";

type Ways = {
  readonly makeKey: () => string;
  /** Finds the room, and answers where joining leads. */
  readonly find: (fields: JoinFields) => Promise<string>;
  readonly send: (fields: JoinFields, key: string) => Promise<unknown>;
  /** Puts a form back that was sent before; false where it is of another room. */
  readonly onKept: (fields: JoinFields) => boolean;
};

/**
 * Sends a form until somebody has answered it, under one key, so that it lets one person in: also when it is pressed twice, when the
 * answer is lost, and after a reload. Waits as long as the server asks for.
 */
export function useJoin(ways: Ways) {
  const doing = useRef(ways);
  doing.current = ways;
  const attempt = useRef<JoinAttempt | null>(null);
  const inFlight = useRef(false);
  const [isKept, setIsKept] = useState(false);
  const keep = (next: JoinAttempt | null) => {
    attempt.current = next;
    keepJoin(next);
  };
  useEffect(() => {
    attempt.current = readJoin();
    const last = attempt.current?.sent.at(-1);
    setIsKept(last !== undefined && doing.current.onKept(last));
  }, []);
  const mutation = useMutation({
    mutationFn: async (fields: JoinFields) => {
      const going = attemptOf(attempt.current, fields, doing.current.makeKey);
      const address = going.address ?? (await doing.current.find(fields));
      keep({ ...going, address });
      await doing.current.send(fields, going.key);
      return address;
    },
    retry: (failures, error) => failures < MOST_TRIES && !isAnswer(error),
    retryDelay: pauseBefore,
    onSuccess: (address) => {
      keep(null);
      window.location.assign(address);
    },
    onError: (error) => {
      const { name } = refusalIn(error);
      if (name !== null && attempt.current) {
        keep(told(attempt.current, name));
        doing.current.onKept(attempt.current.sent[0]!);
      } else if (isAnswer(error)) keep(null);
    },
    onSettled: () => {
      inFlight.current = false;
    },
  });
  return {
    join: (fields: JoinFields) => {
      // A second press comes before the first one has been rendered.
      if (inFlight.current || mutation.isSuccess) return;
      inFlight.current = true;
      setIsKept(false);
      mutation.mutate(fields);
    },
    isBusy: mutation.isPending || mutation.isSuccess,
    button: mutation.isSuccess ? "Opening the room" : mutation.isPending ? "Joining" : "Join",
    status: statusOf({ ...mutation, isKept }),
    error: mutation.error,
    forgetError: mutation.reset,
  };
}

const MOST_TRIES = 10;

/** As long as the server asks for, with a little chance in it: a class does not come back in one moment. */
export function pauseBefore(failures: number, error: unknown): number {
  const asked = secondsToWait(error);
  return (asked === null ? Math.min(10_000, 500 * 2 ** failures) : asked * 1_000) + Math.random() * 500;
}

type Facts = {
  readonly isPending: boolean;
  readonly isPaused: boolean;
  readonly failureReason: unknown;
  readonly isKept: boolean;
};

/** What is happening while somebody waits, or an empty text. */
export function statusOf({ isPending, isPaused, failureReason, isKept }: Facts): string {
  if (isPending && isPaused) return "No connection. What you wrote is kept and goes by itself, once, when the connection is back.";
  if (isPending && failureReason) return waitingFor(failureReason);
  return isKept ? "Kept from before: this was sent and not answered. Press Join; you come in once." : "";
}

function waitingFor(failure: unknown): string {
  const asked = secondsToWait(failure);
  const when = asked !== null && asked > 5 ? `in ${asked} seconds` : "in a moment";
  const { data } = failure as { data?: unknown };
  return `${data ? "Many are coming in at once." : "No answer yet."} It is tried again ${when}, by itself; what you wrote is kept.`;
}

/** Under which name the key has let somebody in already, where that is why it was refused. */
function refusalIn(error: unknown): { readonly name: string | null } {
  type Refused = { data?: { refusal?: { code?: string; details?: { name?: string } } | null } | null };
  const { code, details } = (error as Refused).data?.refusal ?? {};
  return { name: code === "key-reused" ? (details?.name ?? null) : null };
}
