import { useLayoutEffect, useRef } from "react";
import type { RankingMove } from "./ranking";

/** Moving an element in the page can take its focus away: the control named here gets it after the next drawing. */
export function useFocusAfterMove() {
  const root = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const controls = wanted.current.map((name) => root.current?.querySelector<HTMLElement>(`[data-control="${name}"]`));
    wanted.current = [];
    const found = controls.find(Boolean);
    if (found && found !== document.activeElement) found.focus();
  });
  return {
    root,
    focusNext: (names: readonly string[]) => {
      wanted.current = names;
    },
  };
}

/** The next option to rank after one was ranked; else the control that was pressed, or its opposite. */
export function controlAfter(kind: RankingMove, option: string, unranked: readonly string[]): readonly string[] {
  if (kind === "remove") return [`place:${option}`];
  if (kind !== "place") return [`${kind === "untie" ? "tie" : kind}:${option}`];
  const following = unranked[unranked.indexOf(option) + 1] ?? unranked.find((other) => other !== option);
  return [following ? `place:${following}` : "", `up:${option}`];
}
