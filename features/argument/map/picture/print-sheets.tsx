"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { LayoutAnswer } from "@/components/charts/map/layout";
import type { OptionLooks } from "../../../shell/option-looks";
import type { Picture } from "../model/picture";
import { idOf, type MapTree, type NodeName } from "../model/tree";
import { Scene } from "./scene";
import { sheetsOf } from "./sheets";

type Props = {
  readonly tree: MapTree;
  readonly picture: Picture;
  readonly answer: LayoutAnswer;
  readonly looks: OptionLooks;
  readonly collapsed: ReadonlySet<NodeName>;
};

/** The map as it is printed: all of it first, then part by part, large enough to read. Made only when somebody prints. */
export function PrintSheets({ tree, picture, answer, looks, collapsed }: Props) {
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return (
    <div aria-hidden="true" className="map-sheets" data-print="only">
      {sheetsOf(answer).map(({ area, cluster, part, parts }) => (
        <figure key={`${cluster}-${part}`}>
          <figcaption className="pb-1 font-sans text-sm">
            {cluster === null ? "The whole map" : looks(idOf(cluster)).label}
            {parts > 1 ? `, part ${part} of ${parts}` : ""}
          </figcaption>
          <svg
            aria-hidden="true"
            className="map-sheet"
            viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
            preserveAspectRatio="xMidYMid meet"
          >
            <Scene tree={tree} picture={picture} answer={answer} looks={looks} selected={null} collapsed={collapsed} area={area} />
          </svg>
        </figure>
      ))}
    </div>
  );
}

/** True from before the browser prints until it has, and while a page is looked at as it would be printed. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = window.matchMedia("print");
    const controller = new AbortController();
    // The browser takes the page as it is when the event returns.
    const set = (now: boolean) => flushSync(() => setPrinting(now));
    window.addEventListener("beforeprint", () => set(true), { signal: controller.signal });
    window.addEventListener("afterprint", () => set(false), { signal: controller.signal });
    media.addEventListener("change", ({ matches }) => set(matches), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return isPrinting;
}
