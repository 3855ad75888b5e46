/** Who answered anything in a round, with the stakeholder group of each, or null for none. */
export type RoundPanel = { readonly round: number; readonly panellists: ReadonlyMap<string, string | null> };

export type AttritionFigures = {
  readonly panellists: number;
  /** Of those of the round before: who is not in this one; null in the first round. */
  readonly lost: number | null;
  readonly lostShare: number | null;
  /** Who is in this round and was not in the one before; null in the first round. */
  readonly joined: number | null;
  /** Share of those of the first round who are in this one. */
  readonly ofFirst: number | null;
};

export type Attrition = AttritionFigures & {
  readonly round: number;
  readonly groups: readonly (AttritionFigures & { readonly group: string })[];
};

/**
 * Panellists lost between rounds, altogether and by group. A panellist counts with the group of the latest round in which they gave one.
 * Groups by name. Small groups are not suppressed here: whoever shows this does that.
 */
export function attritionOf(rounds: readonly RoundPanel[]): readonly Attrition[] {
  const ordered = [...rounds].sort((a, b) => a.round - b.round);
  const groupOf = new Map<string, string>();
  for (const { panellists } of ordered) for (const [panellist, group] of panellists) if (group !== null) groupOf.set(panellist, group);
  const groups = [...new Set(groupOf.values())].sort(byCode);
  const members = ordered.map(({ panellists }) => [...panellists.keys()]);
  const figures = (at: number, isCounted: (panellist: string) => boolean): AttritionFigures => {
    const [here, first] = [members[at]!.filter(isCounted), members[0]!.filter(isCounted)];
    const before = at === 0 ? null : members[at - 1]!.filter(isCounted);
    const lost = before?.filter((panellist) => !ordered[at]!.panellists.has(panellist)).length ?? null;
    return {
      panellists: here.length,
      lost,
      lostShare: before && before.length > 0 ? lost! / before.length : null,
      joined: before && here.length - (before.length - lost!),
      ofFirst: first.length === 0 ? null : first.filter((panellist) => ordered[at]!.panellists.has(panellist)).length / first.length,
    };
  };
  return ordered.map(({ round }, at) => ({
    round,
    ...figures(at, () => true),
    groups: groups.map((group) => ({ group, ...figures(at, (panellist) => groupOf.get(panellist) === group) })),
  }));
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
