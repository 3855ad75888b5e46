import type { FloorOrder, FloorView, OptionFloorView } from "@/contracts/floor";
import { cutPage, type Place, POLARITIES } from "@/domain/argumentation";
import type { DebateScope } from "@/server/data/scope";
import { OPENING, openingPrices } from "./threads/budgets";
import { threadedFloor } from "./threads/graph";
import { thingsIn } from "./threads/things";

/** The floor as it opens: the first threads for and against each option, and what they name. */
export async function getFloor(scope: DebateScope, order: FloorOrder = "oldest"): Promise<FloorView> {
  const floor = await threadedFloor(scope, order);
  const priceOf = openingPrices(floor.light);
  const sides = floor.options.flatMap((threads) => POLARITIES.map((polarity) => threads[polarity]));
  const shares = sharesOf(sides.map((side) => priceOfAll(side, priceOf)));
  const pages = sides.map((side, index) => {
    const share = shares[index]!;
    return {
      count: side.length,
      ...cutPage(side, { whole: share.budget, thread: share.isEnough ? share.budget : share.budget / 2, priceOf }),
    };
  });
  const options = floor.options.map(({ option }, index): OptionFloorView => {
    const [support, attack] = [pages[2 * index]!, pages[2 * index + 1]!].map(({ count, threads, next }) => ({ count, threads, next }));
    return { option, support: support!, attack: attack! };
  });
  return {
    options,
    ...(await thingsIn(
      scope,
      floor,
      pages.flatMap(({ threads }) => threads),
    )),
  };
}

/** Each side the same; what a short one leaves over goes to the longer ones. */
function sharesOf(wanted: readonly number[]): readonly { readonly budget: number; readonly isEnough: boolean }[] {
  const shares = wanted.map(() => ({ budget: 0, isEnough: false }));
  let left = OPENING;
  const shortestFirst = wanted.map((want, index) => ({ want, index })).sort((a, b) => a.want - b.want);
  for (const [done, { want, index }] of shortestFirst.entries()) {
    const budget = Math.min(want, left / (wanted.length - done));
    shares[index] = { budget, isEnough: budget === want };
    left -= budget;
  }
  return shares;
}

function priceOfAll(side: readonly Place[], priceOf: (argument: string) => number): number {
  let sum = 0;
  const open = [...side];
  for (let place = open.pop(); place && sum <= OPENING; place = open.pop()) {
    sum += priceOf(place.argument);
    open.push(...place.replies);
  }
  return sum;
}
