import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { OptionLooks } from "../../../shell/option-looks";
import type { Settings } from "../settings";
import type { Preview } from "./count";

type Count = typeof import("./count").previewOf;

/** The examples counted by these settings, in the browser. What counts is loaded for this page alone, and only now. */
export function usePreview(settings: Settings, optionKeys: readonly string[], looks: OptionLooks): Preview | null {
  const [count, setCount] = useState<{ readonly by: Count } | null>(null);
  useEffect(() => {
    let isHere = true;
    void import("./count").then(({ previewOf }) => {
      if (isHere) setCount({ by: previewOf });
    });
    return () => {
      isHere = false;
    };
  }, []);
  const counted = useDeferredValue(settings);
  return useMemo(
    () => count?.by(counted, optionKeys, Object.fromEntries(optionKeys.map((key) => [key, looks(key).label]))) ?? null,
    [count, counted, optionKeys, looks],
  );
}
