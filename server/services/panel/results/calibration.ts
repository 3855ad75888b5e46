import type { PanelCalibration, PanelRoundResults, WeightedEstimate } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { type Answer, askedQuantity, type Item, panelInterval, performanceOf } from "@/domain/elicitation";
import { answersOf } from "@/server/data/panel/answers/held";
import type { PanelRow } from "@/server/data/panel/panel/panel";
import { panellistsOf } from "@/server/data/panel/panellists/panellists";
import type { PanelRoundRow } from "@/server/data/panel/rounds/rounds";
import { type Audience, calledFor, fieldsFor } from "./audience";
import { panelCalibration, type Truths, withoutCount } from "./panel-calibration";
import { respondentsOf } from "./respondents";

/** How well intervals held what turned out to be true: the panel's, and each panellist's where this reader may see single answers. Null where no truth is known. */
export async function calibrationFor(
  panel: PanelRow,
  audience: Audience,
  items: Truths,
  rounds: readonly PanelRoundRow[],
  told: readonly PanelRoundResults[],
): Promise<PanelCalibration | null> {
  const calibration = panelCalibration(items, told);
  if (!calibration || fieldsFor(panel, audience).size === 0) return calibration;
  return { ...calibration, ...(await fromSingleAnswers(panel, audience, items, rounds)) };
}

/** Estimates of one question, the last that were given. */
type Estimated = {
  readonly item: PanelItemView & Item<"estimate">;
  readonly answers: ReadonlyMap<string, Answer<"estimate">>;
  readonly truth: number | null;
};

async function fromSingleAnswers(
  panel: PanelRow,
  audience: Audience,
  items: Truths,
  rounds: readonly PanelRoundRow[],
): Promise<Pick<PanelCalibration, "panellists" | "byPerformance">> {
  const estimated = await lastEstimates(items, rounds);
  const judged = estimated.filter(({ truth }) => truth !== null);
  const performances = performanceOf(judged.map(({ item, answers, truth }) => askedQuantity(item, answers, truth)));
  const known = new Map((await panellistsOf(panel.debateId)).map((panellist) => [panellist.id, panellist]));
  const fields = fieldsFor(panel, audience);
  return {
    panellists: performances
      .map(({ panellist, calibration, information, weight }) => ({
        panellist: calledFor(fields, known.get(panellist)),
        questions: calibration?.n ?? 0,
        calibration: calibration?.score ?? null,
        information,
        weight,
      }))
      .sort((a, b) => b.weight - a.weight || (a.panellist < b.panellist ? -1 : 1)),
    byPerformance: byPerformance(estimated, new Map(performances.map(({ panellist, weight }) => [panellist, weight]))),
  };
}

async function lastEstimates(items: Truths, rounds: readonly PanelRoundRow[]): Promise<readonly Estimated[]> {
  const closed = rounds.filter(({ closedAt, number }) => closedAt !== null && number > 0);
  const asked = await Promise.all(closed.map(async (round) => respondentsOf(round.items, await answersOf(round.id))));
  return items.flatMap(({ id, truth }) => {
    const last = asked.flatMap((round) => round.get(id) ?? []).at(-1);
    if (last?.item.kind !== "estimate") return [];
    return [{ item: last.item, answers: last.answers as Estimated["answers"], truth }];
  });
}

/** Of questions without a known answer alone: of the others the weights know the truth already. */
function byPerformance(estimated: readonly Estimated[], weights: ReadonlyMap<string, number>): readonly WeightedEstimate[] {
  return estimated.flatMap(({ item, answers, truth }) => {
    const alike = panelInterval(item, answers);
    const weighted = panelInterval(item, answers, weights);
    if (truth !== null || !alike || !weighted) return [];
    return [{ key: item.key, alike: withoutCount(alike), weighted: withoutCount(weighted) }];
  });
}
