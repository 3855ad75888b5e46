import type { FloorOrder } from "@/contracts/argument/floor";
import { type OptionThreads, type Threadable, threadByOption } from "@/domain/argumentation";
import { type LightArgument, type LightGraph, lightGraph } from "@/server/data/argument/floor/light";
import type { DebateScope } from "@/server/data/scope";
import { type DebateStrengths, strengthsOf } from "../../strength/strengths-of";

/** A debate's arguments in their places under each option. */
export type ThreadedFloor = {
  readonly light: LightGraph;
  readonly strengths: DebateStrengths;
  /** In the debate's order of options. */
  readonly options: readonly OptionThreads[];
};

/** The floor as it stands, threaded; kept until the graph changes. */
export async function threadedFloor(scope: DebateScope, order: FloorOrder): Promise<ThreadedFloor> {
  const strengths = await strengthsOf(scope);
  const light = await lightGraph(scope.debate);
  const known = threaded.get(light) ?? new Map<FloorOrder, readonly OptionThreads[]>();
  threaded.set(light, known);
  const options = known.get(order) ?? threadByOption([...light.arguments.values()], light.options, orderIn(order, strengths));
  known.set(order, options);
  return { light, strengths, options };
}

// As long as the rows they were made from are kept.
const threaded = new WeakMap<LightGraph, Map<FloorOrder, readonly OptionThreads[]>>();

function orderIn(order: FloorOrder, strengths: DebateStrengths): (inference: Threadable) => number {
  if (order === "newest") return ({ at }) => -Date.parse(at);
  if (order === "strongest") return ({ id }) => -(strengths.of({ kind: "argument", id }) ?? -1);
  if (order === "most-rated") return (inference) => -(inference as LightArgument).ratings;
  return () => 0;
}
