import { useCallback, useEffect, useRef, useState } from "react";
import type { ScenarioCheck } from "@/contracts/debates/scenarios";
import { useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { refusalToSend } from "./file-rules";

const PAUSE = 1_200;

type State = {
  /** The text that was checked last, and what was found. */
  readonly of: string | null;
  readonly check: ScenarioCheck | null;
  readonly isBusy: boolean;
  readonly problem: string | null;
};

/** Checks a scenario whenever its author pauses, and when asked to. An answer that is overtaken by a newer text is dropped. */
export function useCheck(workspace: string, text: string, saved: string | null) {
  const client = useTRPCClient();
  const [state, setState] = useState<State>({ of: saved, check: null, isBusy: false, problem: null });
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async (wanted: string) => {
      running.current?.abort();
      const control = new AbortController();
      running.current = control;
      const tooLong = refusalToSend(wanted);
      if (tooLong) return setState({ of: wanted, check: null, isBusy: false, problem: tooLong });
      setState((last) => ({ ...last, isBusy: true }));
      try {
        const check = await client.scenarios.check.mutate({ workspace, text: wanted }, { signal: control.signal });
        if (!control.signal.aborted) setState({ of: wanted, check, isBusy: false, problem: null });
      } catch (error) {
        if (!control.signal.aborted) setState({ of: wanted, check: null, isBusy: false, problem: sentenceOf(error) });
      }
    },
    [client, workspace],
  );

  useEffect(() => {
    if (text === state.of || text.trim() === "") return;
    const timer = setTimeout(() => void run(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, state.of, run]);

  useEffect(() => () => running.current?.abort(), []);

  return {
    /** What was found in this very text, or null. */
    check: state.of === text ? state.check : null,
    /** What was found last, also in an earlier text. */
    last: state.check,
    isBusy: state.isBusy,
    problem: state.problem,
    checkNow: () => void run(text),
  };
}
