import type { PanelCalibration, PanellistPerformance, PanelRoundResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { type Answer, type AskedQuantity, askedQuantity, type Item, performanceOf } from "@/domain/elicitation";
import { answersOf } from "@/server/data/panel/answers/held";
import type { PanelRow } from "@/server/data/panel/panel/panel";
import { panellistsOf } from "@/server/data/panel/panellists/panellists";
import type { PanelRoundRow } from "@/server/data/panel/rounds/rounds";
import { type Audience, calledFor, fieldsFor } from "./audience";
import { panelCalibration, type Truths } from "./panel-calibration";
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
  return { ...calibration, panellists: await performances(panel, audience, items, rounds) };
}

async function performances(
  panel: PanelRow,
  audience: Audience,
  items: Truths,
  rounds: readonly PanelRoundRow[],
): Promise<readonly PanellistPerformance[]> {
  const closed = rounds.filter(({ closedAt, number }) => closedAt !== null && number > 0);
  const asked = await Promise.all(closed.map(async (round) => respondentsOf(round.items, await answersOf(round.id))));
  const questions = items.flatMap(({ id, truth }): AskedQuantity[] => {
    const last = asked.flatMap((round) => round.get(id) ?? []).at(-1);
    if (truth === null || last?.item.kind !== "estimate") return [];
    return [askedQuantity(last.item as PanelItemView & Item<"estimate">, last.answers as ReadonlyMap<string, Answer<"estimate">>, truth)];
  });
  const known = new Map((await panellistsOf(panel.debateId)).map((panellist) => [panellist.id, panellist]));
  const fields = fieldsFor(panel, audience);
  return performanceOf(questions)
    .map(({ panellist, calibration, information, weight }) => ({
      panellist: calledFor(fields, known.get(panellist)),
      questions: calibration?.n ?? 0,
      calibration: calibration?.score ?? null,
      information,
      weight,
    }))
    .sort((a, b) => b.weight - a.weight || (a.panellist < b.panellist ? -1 : 1));
}
