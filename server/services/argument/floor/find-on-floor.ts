import type { z } from "zod";
import type { FoundView, findInput } from "@/contracts/argument/floor";
import { type Place, threadAlong } from "@/domain/argumentation";
import type { DebateScope } from "@/server/data/scope";
import { pageBudget } from "./threads/budgets";
import { type ThreadedFloor, threadedFloor } from "./threads/graph";
import { thingsIn } from "./threads/things";

/** Where an argument or a claim stands first, and the way there; null where no option leads to it. */
export async function findOnFloor(scope: DebateScope, { thing, order }: z.output<typeof findInput>): Promise<FoundView | null> {
  const floor = await threadedFloor(scope, order);
  const found = "argument" in thing ? placeOfArgument(floor, thing.argument) : placeOfClaim(floor, thing.claim);
  if (!found) return null;
  const { thread: most, priceOf } = pageBudget(floor.light);
  const { thread, top } = threadAlong(found.place, most, priceOf);
  const things = await thingsIn(scope, floor, [thread]);
  const { polarity } = floor.light.arguments.get(topOf(found.place).argument)!;
  return { option: found.option, polarity, argument: found.place.argument, thread, above: top.parent?.argument ?? null, ...things };
}

type Found = { readonly option: string; readonly place: Place };

function placeOfArgument({ options }: ThreadedFloor, id: string): Found | null {
  for (const { option, places } of options) {
    const place = places.get(id);
    if (place) return { option, place };
  }
  return null;
}

/** The first place, as one reads, at which it is a premise; where there is one, of an argument that stands. */
function placeOfClaim({ options, light }: ThreadedFloor, id: string): Found | null {
  const claim = light.standsFor.get(id) ?? id;
  let other: Found | null = null;
  for (const { option, places } of options)
    for (const place of places.values()) {
      const argument = light.arguments.get(place.argument)!;
      if (!argument.premises.includes(claim)) continue;
      if (argument.status === "visible") return { option, place };
      other ??= { option, place };
    }
  return other;
}

function topOf(place: Place): Place {
  let top = place;
  while (top.parent) top = top.parent;
  return top;
}
