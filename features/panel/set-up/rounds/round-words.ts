import type { PanelRoundView } from "@/contracts/panel/panel";
import { plural } from "@/lib/format";

export const roundName = ({ number }: Pick<PanelRoundView, "number">): string => (number === 0 ? "Round 0: proposals" : `Round ${number}`);

/** What a round asked and how it ended, in a sentence or two. */
export function roundWords({ number, items, asks, settled, stops }: PanelRoundView): string {
  if (number === 0) return "The panel proposed items.";
  const asked = `${plural(items, "item")} asked${asks === "unsettled" ? ", those that were unsettled" : ""}.`;
  if (stops === null) return asked;
  return `${asked} ${settled === 0 ? "Nothing is settled" : `${plural(settled, "item")} settled`} by the stop rule${stops ? ", which is met" : ""}.`;
}
