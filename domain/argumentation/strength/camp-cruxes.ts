/** How the participants of each camp rated one claim. */
export type CampRatings = {
  readonly claim: string;
  readonly camps: readonly { readonly camp: string; readonly agree: number; readonly pass: number; readonly disagree: number }[];
};

/** A camp's figures: the mean of its ratings, −1 (disagree) to 1 (agree). */
export type CampFigure = { readonly camp: string; readonly raters: number; readonly mean: number };

export type CampCrux = {
  readonly claim: string;
  /** How far apart the highest and the lowest mean are, 0 to 2. */
  readonly parting: number;
  readonly highest: CampFigure;
  readonly lowest: CampFigure;
  readonly shown: readonly CampFigure[];
  /** Camps that rated and are not shown. */
  readonly hidden: readonly string[];
};

/** The least raters of a camp whose figures are shown. */
export const LEAST_RATERS = 5;

/**
 * Claims where the camps' mean ratings part most, of those that two camps or more may be shown for. A camp with fewer than five raters
 * is not shown; and since everybody's ratings together are known, the smallest others are not shown either until those hidden are two
 * camps at least, with five raters at least between them.
 */
export function campCruxes(ratings: readonly CampRatings[]): readonly CampCrux[] {
  return ratings
    .flatMap(({ claim, camps }) => {
      const { shown, hidden } = sift(camps.map(figureOf).filter(({ raters }) => raters > 0));
      if (shown.length < 2) return [];
      const byMean = shown.toSorted((a, b) => b.mean - a.mean);
      const [highest, lowest] = [byMean[0]!, byMean.at(-1)!];
      return [{ claim, parting: highest.mean - lowest.mean, highest, lowest, shown, hidden: hidden.map(({ camp }) => camp) }];
    })
    .filter(({ parting }) => parting > 0)
    .sort((a, b) => b.parting - a.parting);
}

function figureOf({ camp, agree, pass, disagree }: CampRatings["camps"][number]): CampFigure {
  const raters = agree + pass + disagree;
  return { camp, raters, mean: raters === 0 ? 0 : (agree - disagree) / raters };
}

function sift(figures: readonly CampFigure[]): { readonly shown: readonly CampFigure[]; readonly hidden: readonly CampFigure[] } {
  const smallestFirst = figures.toSorted((a, b) => a.raters - b.raters);
  let count = smallestFirst.filter(({ raters }) => raters < LEAST_RATERS).length;
  const isDerivable = (): boolean =>
    count > 0 && (count < 2 || smallestFirst.slice(0, count).reduce((sum, { raters }) => sum + raters, 0) < LEAST_RATERS);
  while (isDerivable() && count < smallestFirst.length) count++;
  const hidden = new Set(smallestFirst.slice(0, count));
  return { shown: figures.filter((figure) => !hidden.has(figure)), hidden: figures.filter((figure) => hidden.has(figure)) };
}
