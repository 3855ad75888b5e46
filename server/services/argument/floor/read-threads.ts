import type { z } from "zod";
import type { FloorPage, repliesInput, threadsInput } from "@/contracts/argument/floor";
import { cutPage, type OptionThreads, type Place, placesAfter, positionOf } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import type { DebateScope } from "@/server/data/scope";
import { pageBudget } from "./threads/budgets";
import { type ThreadedFloor, threadedFloor } from "./threads/graph";
import { thingsIn } from "./threads/things";

/** The next arguments on one side of an option. */
export async function readThreads(
  scope: DebateScope,
  { option, polarity, order, cursor }: z.output<typeof threadsInput>,
): Promise<FloorPage> {
  const floor = await threadedFloor(scope, order);
  return pageOf(scope, floor, under(floor, option)[polarity], cursor);
}

/** What answers an argument at its place under an option, or a claim wherever it is a premise there. */
export async function readReplies(scope: DebateScope, { option, to, order, cursor }: z.output<typeof repliesInput>): Promise<FloorPage> {
  const floor = await threadedFloor(scope, order);
  const { places, answers } = under(floor, option);
  const replies = "argument" in to ? places.get(to.argument)?.replies : answers.get(floor.light.standsFor.get(to.claim) ?? to.claim);
  if (!replies) throw new DomainError("not-found", "Nothing under this option answers it.");
  return pageOf(scope, floor, replies, cursor);
}

function under({ options }: ThreadedFloor, wanted: string): OptionThreads {
  const found = options.find(({ option }) => option === wanted);
  if (!found) throw new DomainError("not-found", "There is no such option in this debate.");
  return found;
}

async function pageOf(
  scope: DebateScope,
  floor: ThreadedFloor,
  all: readonly Place[],
  cursor: string | null | undefined,
): Promise<FloorPage> {
  const { threads, next } = cutPage(placesAfter(all, cursor ? positionOf(cursor) : null), pageBudget(floor.light));
  return { threads, next, ...(await thingsIn(scope, floor, threads)) };
}
