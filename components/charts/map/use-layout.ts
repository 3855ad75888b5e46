"use client";

import { useEffect, useState } from "react";
import type { LayoutAnswer, LayoutRequest } from "./layout";

export type Laid = {
  /** The last picture that was finished, with what it was made from. */
  readonly answer: LayoutAnswer | null;
  readonly isWorking: boolean;
  readonly hasFailed: boolean;
};

/** Lays a map out in a worker. A new request ends the work on the one before; what stood last is shown meanwhile. */
export function useLayout(request: LayoutRequest): Laid {
  const [done, setDone] = useState<{ readonly request: LayoutRequest; readonly answer: LayoutAnswer | null } | null>(null);
  const [shown, setShown] = useState<LayoutAnswer | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      setShown(data);
      setDone({ request, answer: data });
      worker.terminate();
    };
    worker.onerror = () => {
      setDone({ request, answer: null });
      worker.terminate();
    };
    worker.postMessage(request);
    return () => worker.terminate();
  }, [request]);
  const isDone = done?.request === request;
  return { answer: shown, isWorking: !isDone, hasFailed: isDone && done.answer === null };
}
