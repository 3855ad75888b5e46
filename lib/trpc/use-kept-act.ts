import { useCallback, useEffect, useRef, useState } from "react";
import { readKeptValue, writeKept } from "../kept/store";
import { sentenceOf } from "./errors";
import { newKey } from "./keys";
import { isAnswer } from "./use-act";

type Keyed = { readonly idempotencyKey: string };
/** What is on its way under its key, and what came after it. */
export type Kept<Input> = { readonly attempt: { readonly input: Input; readonly key: string } | null; readonly next: Input | null };
export type KeptSending = "idle" | "sending" | "waiting";

type Options<Input, Answer> = {
  /** What two changes that follow each other come to; by default the later one. */
  readonly merge?: (earlier: Input, later: Input) => Input;
  readonly after?: (answer: Answer, input: Input) => unknown;
};

/**
 * A change that is kept on this device until the server has answered it: it goes again under its key when the connection is back, after a
 * reload too, and happens once. What is changed meanwhile goes after it. `place` is where it is kept, one for each thing changed.
 */
export function useKeptAct<Input, Answer>(
  place: string,
  send: (input: Input, keyed: Keyed) => Promise<Answer>,
  options: Options<Input, Answer> = {},
) {
  const latest = useRef<Kept<Input>>(nothing());
  const running = useRef<string | null>(null);
  const doing = useRef({ send, ...options });
  doing.current = { send, ...options };
  const [pending, setPending] = useState<Input | null>(null);
  const [sending, setSending] = useState<KeptSending>("idle");
  const [problem, setProblem] = useState<string | null>(null);

  const keep = useCallback(
    (kept: Kept<Input>) => {
      latest.current = kept;
      setPending(whole(kept, doing.current.merge));
      write(place, kept);
    },
    [place],
  );

  const run = useCallback(async () => {
    if (running.current === place) return;
    running.current = place;
    for (let kept = begun(latest.current); kept.attempt && running.current === place; kept = begun(latest.current)) {
      const { input, key } = kept.attempt;
      keep(kept);
      setSending("sending");
      try {
        const answer = await doing.current.send(input, { idempotencyKey: key });
        if (running.current !== place) return void write(place, { attempt: null, next: null });
        keep({ attempt: null, next: latest.current.next });
        setProblem(null);
        await doing.current.after?.(answer, input);
      } catch (error) {
        if (running.current !== place) return;
        if (!isAnswer(error)) {
          running.current = null;
          return setSending("waiting");
        }
        keep({ attempt: null, next: latest.current.next });
        setProblem(sentenceOf(error));
      }
    }
    if (running.current !== place) return;
    running.current = null;
    setSending("idle");
  }, [place, keep]);

  useEffect(() => {
    latest.current = read(place) ?? nothing();
    setPending(whole(latest.current, doing.current.merge));
    setSending("idle");
    setProblem(null);
    void run();
    return () => {
      running.current = null;
    };
  }, [place, run]);

  useEffect(() => {
    if (sending !== "waiting") return;
    const again = () => void run();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [sending, run]);

  return {
    /** What the server has not answered yet, or null. */
    pending,
    sending,
    problem,
    act: (input: Input) => {
      setProblem(null);
      keep(added(latest.current, input, doing.current.merge));
      void run();
    },
  };
}

const AGAIN_MS = 3_000;

const nothing = <Input>(): Kept<Input> => ({ attempt: null, next: null });

/** A change joins those that have not been sent; what is on its way stays as it is, since nobody knows whether it arrived. */
export function added<Input>(kept: Kept<Input>, input: Input, merge: Options<Input, never>["merge"] = (_, later) => later): Kept<Input> {
  return { ...kept, next: kept.next === null ? input : merge(kept.next, input) };
}

/** With something on its way, where there is anything to send. */
export function begun<Input>(kept: Kept<Input>, makeKey: () => string = newKey): Kept<Input> {
  if (kept.attempt || kept.next === null) return kept;
  return { attempt: { input: kept.next, key: makeKey() }, next: null };
}

function whole<Input>({ attempt, next }: Kept<Input>, merge: Options<Input, never>["merge"] = (_, later) => later): Input | null {
  if (attempt && next !== null) return merge(attempt.input, next);
  return next ?? attempt?.input ?? null;
}

const read = <Input>(place: string): Kept<Input> | null => readKeptValue<Kept<Input>>("browser", place);
const write = <Input>(place: string, kept: Kept<Input>) =>
  writeKept("browser", place, kept.attempt || kept.next !== null ? JSON.stringify(kept) : null);
