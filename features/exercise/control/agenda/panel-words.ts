import type { DebateView, PhaseView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";

/**
 * What becomes of the panel's rounds when a phase is entered. A round that a phase opened closes with it; one that was opened by hand goes on
 * until a phase asks the panel something itself.
 */
export function panelWords(panel: DebateView["panel"], { panelItems }: Pick<PhaseView, "panelItems">): readonly string[] {
  if (!panel) return [];
  const { running } = panel;
  const asks = panelItems > 0;
  const closes = running !== null && (running.isOfPhase || asks);
  return [
    ...(closes ? [roundCloses(running.number)] : []),
    ...(running !== null && !closes ? [`${roundOfPanel(running.number)} goes on: it was opened by hand.`] : []),
    ...(asks ? [`The next round of the panel opens with ${plural(panelItems, "item")}.`] : []),
  ];
}

export const roundCloses = (number: number): string => `${roundOfPanel(number)} closes${number === 0 ? "." : " and is counted."}`;

const roundOfPanel = (number: number): string => (number === 0 ? "The panel’s round of proposals" : `Round ${number} of the panel`);
