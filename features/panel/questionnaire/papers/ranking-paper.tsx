import { lazy, Suspense } from "react";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import { labelOf, type PaperProps } from "./paper";

/** Dragging takes a library that no other item needs. */
const RankingBoard = lazy(() => import("../../../shell/ranking/ranking-board").then((module) => ({ default: module.RankingBoard })));

/** Everything in an order, by pressing or dragging. What has no place yet makes it half an answer. */
export function RankingPaper({ item, value, onSay }: PaperProps<"ranking">) {
  const { among, tiesAllowed } = item.settings;
  const ranking = Array.isArray(value) ? (value as readonly (readonly string[])[]) : [];
  const left = among.length - ranking.flat().length;
  return (
    <Suspense>
      <RankingBoard
        legend={<VisuallyHidden>{item.question}</VisuallyHidden>}
        words={{
          hint: `Press them in order, the first one first, or drag them. ${tiesAllowed ? "Let one go on another to share its place." : "Each has a place of its own."}`,
          empty: "Nothing yet. Start with the first one.",
          outside: "No place yet",
          left: `No place yet: ${left} of ${among.length}`,
        }}
        keys={among}
        things={(key) => ({ key, label: labelOf(item, key) })}
        tiesAllowed={tiesAllowed}
        ranking={ranking}
        onChange={onSay}
      />
    </Suspense>
  );
}
