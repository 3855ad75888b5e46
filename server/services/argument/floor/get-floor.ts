import type { FloorOrder, FloorView, SideView } from "@/contracts/argument/floor";
import { type Budget, cutPage, type Place, POLARITIES } from "@/domain/argumentation";
import type { DebateScope } from "@/server/data/scope";
import { OPENING, openingPrices, WHOLE } from "./threads/budgets";
import { threadedFloor } from "./threads/graph";
import { thingsIn } from "./threads/things";

/** The floor as it opens: the first threads for and against each option, and what they name. */
export async function getFloor(scope: DebateScope, order: FloorOrder = "oldest"): Promise<FloorView> {
  const floor = await threadedFloor(scope, order);
  const sides = floor.options.flatMap((threads) => POLARITIES.map((polarity) => threads[polarity]));
  const opening = openingOf(sides, openingPrices(floor.light));
  const options = floor.options.map(({ option }, index) => ({ option, support: opening[2 * index]!, attack: opening[2 * index + 1]! }));
  const shown = opening.flatMap(({ threads }) => threads);
  return { options, ...(await thingsIn(scope, floor, shown)) };
}

/** All of a short floor. Of a long one to each side the same; what one leaves over goes to those that are longer. */
function openingOf(sides: readonly (readonly Place[])[], priceOf: Budget["priceOf"]): readonly SideView[] {
  const opening = new Map<number, SideView>();
  const shortestFirst = sides.map((side, index) => ({ side, index, price: priceOfAll(side, priceOf) })).sort((a, b) => a.price - b.price);
  const all = shortestFirst.reduce((sum, { price }) => sum + price, 0);
  let left = all <= WHOLE ? all : OPENING;
  for (const [done, { side, index, price }] of shortestFirst.entries()) {
    const share = left / (sides.length - done);
    const { threads, next, spent } = cutPage(side, { whole: share, thread: price <= share ? share : share / 2, priceOf });
    opening.set(index, { count: side.length, threads, next });
    left -= spent;
  }
  return sides.map((_, index) => opening.get(index)!);
}

function priceOfAll(side: readonly Place[], priceOf: Budget["priceOf"]): number {
  let sum = 0;
  const open = [...side];
  for (let place = open.pop(); place && sum <= WHOLE; place = open.pop()) {
    sum += priceOf(place.argument);
    open.push(...place.replies);
  }
  return sum;
}
