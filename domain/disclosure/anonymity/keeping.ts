import { haveCompany } from "../figures/company";
import { splitGroups } from "../figures/groups";

/** One breakdown as it may be kept beside single answers: a label for each panellist. `merged` is the label, if any, that several groups share. */
export type KeptBreakdown = { readonly labels: readonly string[]; readonly merged: string | null };

/**
 * The groups that may be kept beside an answer, by the sizes they have among all panellists when the panel opens: one row of groups for each
 * panellist in, one entry for each breakdown out. Small groups share a label with as many others as it takes; a breakdown is null where it
 * keeps no two groups apart, or where together with those before it fewer than five people would have the same labels.
 */
export function groupsToKeep(groupsOfEach: readonly (readonly string[])[]): readonly (KeptBreakdown | null)[] {
  const kept: (KeptBreakdown | null)[] = [];
  for (const index of groupsOfEach[0]?.keys() ?? []) {
    const next = labelsOf(groupsOfEach.map((groups) => groups[index]!));
    const together = [...kept, next].filter((breakdown) => breakdown !== null);
    const places = groupsOfEach.map((_, panellist) => JSON.stringify(together.map(({ labels }) => labels[panellist]!)));
    kept.push(next && haveCompany(places) ? next : null);
  }
  return kept;
}

function labelsOf(groups: readonly string[]): KeptBreakdown | null {
  const sizes = [...new Set(groups)].map((group) => ({ group, respondents: groups.filter((one) => one === group).length }));
  const { shown, hidden } = splitGroups(sizes);
  if (shown.length + hidden.length < 2 || shown.length === 0) return null;
  const merged = hidden.length > 0 ? [...hidden].sort().join(" + ") : null;
  return { labels: groups.map((group) => (hidden.includes(group) ? merged! : group)), merged };
}
