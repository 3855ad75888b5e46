import { fraction, plus, ZERO } from "../../amount";
import type { Profile } from "../../ballots/profile";
import { weighValues } from "../../ballots/sums";
import type { Count, FigureId } from "../../types";
import { sumOfCounts } from "./grades";
import { countTotals } from "./totals";

/** A count of what ballots give out from a budget, dots or votes; shares are of all that was given. */
export function countGiven(profile: Profile, figure: FigureId, words: { readonly says: string; readonly rankingSays: string }): Count {
  const totals = weighValues(profile, profile.limits.budget + 1).map((row) => fraction(sumOfCounts(row)));
  return countTotals({
    profile,
    totals,
    of: totals.reduce(plus, ZERO),
    amounts: ({ total, share }) => ({ [figure]: total, given: share }),
    ...words,
  });
}
