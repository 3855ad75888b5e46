import type { Scene } from "@/contracts/exercise/screen";
import { findPanel } from "@/server/data/panel/panel/panel";
import type { DebateScope } from "@/server/data/scope";
import { getPanelResults } from "./get-results";

/** What a closed panel came to, for a wall, as an outsider may read it; null where there is no such panel, or nothing to show. */
export async function panelScene(scope: DebateScope): Promise<Scene | null> {
  const panel = await findPanel(scope.debate.id);
  if (!panel?.closedAt) return null;
  const { rounds, stopRule, refusal } = await getPanelResults(scope);
  const last = rounds.at(-1);
  if (refusal || !last) return null;
  const items = rounds.flatMap(({ items, results }) =>
    results.items.map((result) => ({ result, item: items.find(({ id }) => id === result.id)! })),
  );
  const latest = [...new Map(items.map((one) => [one.item.id, one])).values()].sort((a, b) => a.item.order - b.item.order);
  return {
    kind: "panel",
    rounds: rounds.length,
    respondents: last.results.respondents,
    settled: stopRule && last.results.stop ? { settled: last.results.stop.settled, of: last.results.stop.of } : null,
    items: latest.flatMap(({ item, result }) => {
      const [facet] = result.facets;
      if (!facet || facet.summary.median === null) return [];
      const { median, q1, q3 } = facet.summary;
      const unit = item.kind === "estimate" ? item.settings.unit : item.kind === "probability" ? "%" : "";
      const alone = result.facets.length === 1;
      return alone
        ? [{ key: item.key, question: item.question, median, q1, q3, unit, scale: facet.scale, consensus: facet.consensus }]
        : [];
    }),
  };
}
