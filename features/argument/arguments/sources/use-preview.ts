import { useEffect, useState } from "react";
import type { SourcesPreview } from "@/contracts/argument/evidence";
import { useTRPCClient } from "@/lib/trpc/client";

const PAUSE_MS = 500;

/** What a paste would add, asked for a moment after the last change; null while nobody knows. The server decides when it is sent. */
export function usePreview(debate: string, text: string): SourcesPreview | null {
  const client = useTRPCClient();
  const [known, setKnown] = useState<{ readonly text: string; readonly preview: SourcesPreview } | null>(null);
  useEffect(() => {
    if (text.trim() === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      client.evidence.previewSources
        .mutate({ debate, text }, { signal: controller.signal })
        .then((preview) => setKnown({ text, preview }))
        // Without a preview the paste can be added all the same.
        .catch(() => {});
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [client, debate, text]);
  return known?.text === text && text.trim() !== "" ? known.preview : null;
}
