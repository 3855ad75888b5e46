/** What an answer may be: from least to most, in whole steps or not. */
export type Scale = { readonly least: number; readonly most: number; readonly isWhole: boolean };

/** Values from one to another, both among them. */
export type Band = { readonly from: number; readonly to: number };

export type Thirds = { readonly low: Band; readonly middle: Band; readonly high: Band };

export const RATING_SCALE: Scale = { least: 1, most: 9, isWhole: true };

export const isIn = (value: number, { from, to }: Band): boolean => value >= from && value <= to;

/**
 * The lower, middle and upper third of a scale: 1–3, 4–6 and 7–9 of the RAND/UCLA scale. Where whole steps do not part by three, the
 * outer thirds take the nearest whole number of steps (1–2, 3, 4–5); a scale of two steps has no middle. What lies between two bands,
 * such as 3.5, belongs to the middle.
 */
export function thirdsOf({ least, most, isWhole }: Scale): Thirds {
  const outer = isWhole ? Math.max(Math.round((most - least + 1) / 3), 1) - 1 : (most - least) / 3;
  const step = isWhole ? 1 : 0;
  return {
    low: { from: least, to: least + outer },
    middle: { from: least + outer + step, to: most - outer - step },
    high: { from: most - outer, to: most },
  };
}
