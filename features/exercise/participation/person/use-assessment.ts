import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { PersonPartView } from "@/contracts/exercise/participation";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useKeptAct } from "@/lib/trpc/use-kept-act";
import { type Change, merged, pointsIn, type Typed } from "./assessment";

const PAUSE = 700;

/** What somebody is assessed, kept as it is written: a moment after the last key, on leaving, and once the connection is back. */
export function useAssessment(debate: string, { person: { participantId }, assessment, rubric }: PersonPartView) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const saving = useKeptAct(
    `assessment:${participantId}`,
    (change: Change, keyed) =>
      client.assessments.assess.mutate({
        debate,
        participantId,
        points: { ...change.points },
        ...(change.comment !== undefined && { comment: change.comment }),
        ...keyed,
      }),
    { merge: merged, after: () => queryClient.invalidateQueries({ queryKey: trpc.participation.pathKey() }) },
  );
  const [typed, setTyped] = useState<Typed>({ points: {} });
  const unsent = useRef<Change | null>(null);
  const { act } = saving;
  const latest = useRef(act);
  latest.current = act;

  const flush = useCallback(() => {
    const change = unsent.current;
    unsent.current = null;
    if (change) latest.current(change);
  }, []);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      clearTimeout(timer.current);
      flush();
    };
  }, [flush]);

  function change(next: Change) {
    unsent.current = unsent.current ? merged(unsent.current, next) : next;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE);
  }

  const standing = { ...assessment?.points, ...saving.pending?.points };
  return {
    textOf: (key: string) => typed.points[key] ?? (standing[key] == null ? "" : String(standing[key])),
    comment: typed.comment ?? saving.pending?.comment ?? assessment?.comment ?? "",
    problemOf: (key: string) => {
      const criterion = rubric.find((one) => one.key === key);
      const text = typed.points[key];
      return criterion && text !== undefined && pointsIn(text, criterion.points) === undefined
        ? `0 to ${criterion.points}, in halves.`
        : undefined;
    },
    setPoints: (key: string, text: string) => {
      setTyped({ ...typed, points: { ...typed.points, [key]: text } });
      const points = pointsIn(text, rubric.find((one) => one.key === key)?.points ?? 0);
      if (points !== undefined) change({ points: { [key]: points } });
    },
    setComment: (comment: string) => {
      setTyped({ ...typed, comment });
      change({ points: {}, comment });
    },
    keepNow: flush,
    sending: saving.sending,
    problem: saving.problem,
    isTouched: typed.comment !== undefined || Object.keys(typed.points).length > 0,
  };
}
