import type { Budget } from "@/domain/argumentation";
import type { LightGraph } from "@/server/data/argument/floor/light";
import { MOST_CITATIONS } from "@/server/data/argument/floor/things";

/** What an argument takes on its way to the reader, in bytes: measured on pages with long and short texts, rounded up. */
type Tariff = { readonly argument: number; readonly claim: number; readonly citation: number; readonly letter: number };

/** In a page, where everything is there as HTML and again as the data it is made from. */
const IN_A_PAGE: Tariff = { argument: 2_500, claim: 1_600, citation: 1_300, letter: 2.2 };
/** In an answer of JSON. */
const IN_AN_ANSWER: Tariff = { argument: 560, claim: 480, citation: 400, letter: 1.15 };

/** The opening view of a long floor, all options together: with all that stands around it a page stays below 200 kB. */
export const OPENING = 150_000;

/** A floor that takes no more than this opens whole: packed for the way, as pages are, it stays well below 200 kB too. */
export const WHOLE = 520_000;

export function openingPrices(light: LightGraph): Budget["priceOf"] {
  return prices(light, IN_A_PAGE);
}

/** What is read on demand: 20 threads at most, and none so long that it crowds out the others. */
export function pageBudget(light: LightGraph): Budget {
  return { whole: 110_000, thread: 30_000, most: 20, priceOf: prices(light, IN_AN_ANSWER) };
}

function prices({ arguments: all, claims, sources }: LightGraph, tariff: Tariff): Budget["priceOf"] {
  return (id) => {
    const argument = all.get(id);
    if (!argument) return 0;
    return argument.premises.reduce(
      (sum, premise) => {
        const claim = claims.get(premise);
        if (!claim) return sum;
        const cited = claim.citations.slice(0, MOST_CITATIONS);
        const records = cited.reduce((bytes, { source }) => bytes + Math.min(sources.get(source) ?? 0, LONG_SOURCE), 0);
        return sum + tariff.claim + cited.length * tariff.citation + records + claim.bytes * tariff.letter;
      },
      tariff.argument + argument.bytes * tariff.letter,
    );
  };
}

/** More than this of a source's record is fields that the floor does not show. */
const LONG_SOURCE = 700;
