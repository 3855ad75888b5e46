import type { Amount } from "@/domain/tally";
import { joinWords } from "@/lib/format";
import type { Name } from "./amounts";

type Group = { readonly rows: readonly { readonly option: string; readonly total: Amount }[] };

/** In how many groups the leading option leads. */
export function groupsFinding(groups: readonly Group[], name: Name): string {
  const leads = new Map<string, number>();
  for (const { rows } of groups) {
    const most = Math.max(0, ...rows.map(({ total }) => total.value));
    const leading = rows.filter(({ total }) => most > 0 && total.value === most);
    if (leading.length === 1) leads.set(leading[0]!.option, (leads.get(leading[0]!.option) ?? 0) + 1);
  }
  const most = Math.max(0, ...leads.values());
  const best = [...leads].filter(([, count]) => count === most).map(([option]) => name(option));
  if (most === 0) return "No option leads in any delegation";
  const of = `${most} of ${groups.length} ${groups.length === 1 ? "delegation" : "delegations"}`;
  return best.length === 1 ? `${best[0]} leads in ${of}` : `${joinWords(best)} lead in ${of} each`;
}
