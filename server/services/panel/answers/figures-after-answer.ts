import type { OwnAnswer } from "@/contracts/panel/answers";
import type { ItemResults } from "@/contracts/panel/results";
import type { PanelRow } from "@/server/data/panel/panel/panel";
import type { PanelRoundOutline } from "@/server/data/panel/rounds/rounds";
import { figuresInRealTime } from "../rounds/let-out";

/** In a panel in real time, what may be told of the items that somebody has answered: before, it would lead them. Nothing where the panel is promised no figures. */
export async function figuresAfterAnswer(
  panel: PanelRow,
  open: PanelRoundOutline | null,
  answers: readonly OwnAnswer[],
): Promise<readonly ItemResults[]> {
  if (panel.mode !== "real-time" || !panel.feedback.distribution || !open || answers.length === 0) return [];
  const answered = new Set(answers.filter(({ isCopied }) => !isCopied).map(({ itemId }) => itemId));
  return (await figuresInRealTime(panel, open)).filter(({ id }) => answered.has(id));
}
