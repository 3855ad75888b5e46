type Places = Readonly<Record<string, number>>;

/** The tiers that places make: what shares a place shares a tier; what has none is left out. */
export function tiersOf(places: Places): readonly (readonly string[])[] {
  const used = [...new Set(Object.values(places))].sort((a, b) => a - b);
  return used.map((place) => Object.keys(places).filter((key) => places[key] === place));
}

/** The place of each: after two that share the first comes the third. */
export function placesOf(tiers: readonly (readonly string[])[]): Places {
  let above = 0;
  const places: Record<string, number> = {};
  for (const tier of tiers) {
    for (const key of tier) places[key] = above + 1;
    above += tier.length;
  }
  return places;
}

/** Places after something was given one, or none; where places are not shared, whoever had it takes the place that is left. */
export function withPlace(places: Places, key: string, place: number | null, tiesAllowed: boolean): Places {
  const { [key]: before, ...others } = places;
  if (place === null) return others;
  const holder = tiesAllowed ? undefined : Object.keys(others).find((other) => others[other] === place);
  if (holder === undefined) return { ...others, [key]: place };
  const { [holder]: _, ...rest } = others;
  return before === undefined ? { ...rest, [key]: place } : { ...rest, [key]: place, [holder]: before };
}
