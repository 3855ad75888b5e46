import type { PanelItemView } from "@/contracts/panel/shared";
import type { Band } from "@/domain/disclosure";
import { facetsOf, type ItemAnswersByPanellist, readingsOf, type Scale, thirdsOf } from "@/domain/elicitation";
import type { BrokenDown } from "./breakdowns";
import { ANSWERS } from "./shown";

/** One number of an item as a question of its own; null where its numbers depend on each other, or there are none. */
export function questionOf(item: PanelItemView, answers: ItemAnswersByPanellist, place: number): BrokenDown | null {
  if (!STAND_ALONE.has(item.kind)) return null;
  const scale = facetsOf(item)[place]!.scale;
  return {
    kind: ANSWERS[item.kind],
    bands: ANSWERS[item.kind] === "scale" && scale ? bandsOf(scale) : null,
    answers: new Map([...answers].map(([holder, answer]) => [holder, [readingsOf(item, answer)[place]!]])),
    text: ([value]) => [String(value)],
  };
}

const STAND_ALONE: ReadonlySet<string> = new Set(["rating", "agreement", "estimate", "probability", "policy"]);

/** Numbers of an item that depend on each other as one question of several parts. A single choice has one part, and each choice is a band. */
export function partsOf(item: PanelItemView, answers: ItemAnswersByPanellist): BrokenDown | null {
  if (item.kind !== "ranking" && item.kind !== "allocation" && item.kind !== "choice") return null;
  const { among } = item.settings;
  const isSingle = item.kind === "choice" && item.settings.atMost === 1;
  return {
    kind: ANSWERS[item.kind],
    bands: isSingle ? among.map((key) => ({ band: key, answers: [key] })) : null,
    answers: new Map([...answers].map(([holder, answer]) => [holder, readingsOf(item, answer)])),
    text: (row) => (isSingle ? [among[row.indexOf(1)]!] : row.map(String)),
  };
}

/** The thirds of a scale, as a reader knows them: 1–3, 4–6, 7–9. */
export function bandsOf(scale: Scale): readonly Band[] {
  const { low, middle, high } = thirdsOf(scale);
  return [low, middle, high]
    .filter(({ from, to }) => from <= to)
    .map(({ from, to }) => ({
      band: from === to ? String(from) : `${from}–${to}`,
      answers: Array.from({ length: to - from + 1 }, (_, step) => String(from + step)),
    }));
}
