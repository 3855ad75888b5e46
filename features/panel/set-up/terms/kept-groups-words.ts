import type { KeptGroupsView } from "@/contracts/panel/panel";
import { joinWords } from "@/lib/format";

/** What is kept of groups beside detached answers, a line each: it was settled by their sizes when the panel opened. */
export function keptGroupsWords({ group, expertise, later }: KeptGroupsView): readonly { readonly key: string; readonly value: string }[] {
  return [
    { key: "Groups beside answers", value: [labelsWords(group), ...laterWords(group, later)].join(" ") },
    ...(expertise ? [{ key: "Expertise beside answers", value: labelsWords(expertise) }] : []),
  ];
}

const labelsWords = (labels: readonly string[] | null): string =>
  labels ? `${joinWords(labels)}, by their sizes at the opening.` : "None: they were too small at the opening, or there was only one.";

function laterWords(group: KeptGroupsView["group"], later: readonly string[]): readonly string[] {
  if (group === null) return [];
  const rule = "Whoever is invited later with another group counts for the whole panel and under no group.";
  return later.length > 0 ? [rule, `So it is for ${joinWords(later)}.`] : [rule];
}
