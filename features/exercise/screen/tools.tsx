"use client";

import { type RefObject, useEffect, useState } from "react";
import { Button } from "@/components/ui/actions/button";

/** Fills the whole screen, and leaves it again; not there in browsers that cannot. */
export function FullScreenButton({ of }: { readonly of: RefObject<HTMLElement | null> }) {
  const [state, setState] = useState<"unknown" | "impossible" | "window" | "full">("unknown");
  useEffect(() => {
    const look = () => setState(document.fullscreenEnabled ? (document.fullscreenElement ? "full" : "window") : "impossible");
    look();
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  if (state === "unknown" || state === "impossible") return null;
  const change = state === "full" ? () => document.exitFullscreen() : () => of.current?.requestFullscreen();
  return (
    <div data-print="hide" className="screen-tools fixed bottom-3 left-3 bg-paper">
      {/* A browser that refuses leaves the window as it is, which is what it looked like before. */}
      <Button size="small" icon="external" onClick={() => void Promise.resolve(change()).catch(() => undefined)}>
        {state === "full" ? "Leave full screen" : "Full screen"}
      </Button>
    </div>
  );
}
