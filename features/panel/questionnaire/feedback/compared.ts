import type { ItemResults, ShownSummary } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import {
  type Answer,
  facetsOf,
  type Interval,
  type Item,
  intervalsOf,
  readingsOf,
  refusalOfAnswer,
  type Scale,
} from "@/domain/elicitation";
import { labelOf } from "../papers/paper";

/** One number of an item: the panel's, and one's own. */
export type Compared = {
  readonly key: string;
  readonly label: string;
  readonly scale: Scale | null;
  readonly summary: ShownSummary;
  readonly own: number | null;
};

/** An item's numbers as the panel gave them beside those of one's own answer, where that is a whole one. */
export function comparedOf(item: PanelItemView, { facets }: Pick<ItemResults, "facets">, mine: unknown): readonly Compared[] {
  const readings = answerIn(item, mine) === null ? null : readingsOf(item, mine as Answer);
  const keys = facetsOf(item).map(({ key }) => key);
  return facets.map(({ key, scale, summary }) => ({
    key,
    label: keys.length > 1 ? labelOf(item, key) : item.question,
    scale,
    summary,
    own: readings?.[keys.indexOf(key)] ?? null,
  }));
}

/** The steps of a scale that all share and that is short enough for a column each, or null. */
export function stepsOf(compared: readonly Compared[]): readonly number[] | null {
  const [first] = compared;
  if (!first?.scale?.isWhole || compared.some(({ summary }) => summary.distribution === null)) return null;
  const { least, most } = first.scale;
  if (most - least > 10 || compared.some(({ scale }) => scale?.least !== least || scale.most !== most)) return null;
  return Array.from({ length: most - least + 1 }, (_, step) => least + step);
}

/** One's own estimate as the 80% interval that the panel's is made of. */
export function ownInterval(item: PanelItemView, mine: unknown): Interval | null {
  const answer = answerIn(item, mine);
  if (item.kind !== "estimate" || answer === null) return null;
  return intervalsOf(item satisfies Item<"estimate">, new Map([["own", answer as Answer<"estimate">]])).get("own") ?? null;
}

const answerIn = (item: PanelItemView, mine: unknown): Answer | null =>
  mine === null || mine === undefined || refusalOfAnswer(item, mine) ? null : (mine as Answer);
