import type { Fault } from "./cross-check";
import { field, findAll, listOf } from "./paths";

/**
 * Arguments that go round in circles: from premise to argument to target and so back to where they began.
 * Reports each circle once, at the argument of it that stands first in the file.
 */
export function argumentCycles(scenario: unknown): Fault[] {
  const { arguments_, arrows } = graphOf(scenario);
  return circles(arguments_.length, arrows).map((circle): Fault => {
    const first = Math.min(...circle);
    const names = [...circle.slice(circle.indexOf(first)), ...circle.slice(0, circle.indexOf(first)), first];
    const shown = names.length > MAX_SHOWN ? [...names.slice(0, MAX_SHOWN), "…"] : names;
    const chain = shown.map((step) => (typeof step === "number" ? `“${arguments_[step]?.key}”` : step)).join(" → ");
    return {
      path: ["arguments", first, "target"],
      about: "value",
      message:
        names.length === 2
          ? `The argument ${chain.split(" → ")[0]} leads back to itself.`
          : `These arguments go round in a circle: ${chain}.`,
      hint: "Give one of them a premise of its own instead of the claim it is attacking or supporting.",
    };
  });
}

const MAX_SHOWN = 8;

type Node = { readonly key: string; readonly premises: readonly unknown[]; readonly target: unknown };

/** For each argument, the arguments it leads to: those it targets, and those that have its target among their premises. */
function graphOf(scenario: unknown): { arguments_: Node[]; arrows: number[][] } {
  const arguments_ = findAll(scenario, "arguments[]").map(
    ({ value }): Node => ({ key: String(field(value, "key")), premises: listOf(field(value, "premises")), target: field(value, "target") }),
  );
  const byKey = new Map<unknown, number>();
  const byPremise = new Map<unknown, number[]>();
  for (const [index, argument] of arguments_.entries()) {
    byKey.set(argument.key, index);
    for (const premise of argument.premises) {
      const users = byPremise.get(premise);
      if (users) users.push(index);
      else byPremise.set(premise, [index]);
    }
  }
  const arrows = arguments_.map(({ target }) => {
    const argument = byKey.get(field(target, "argument"));
    const claim = field(target, "claim");
    return [...(argument === undefined ? [] : [argument]), ...(claim === undefined ? [] : (byPremise.get(claim) ?? []))];
  });
  return { arguments_, arrows };
}

/** One circle per back edge of a depth-first walk, without recursion: the chain may be as long as the file allows. */
function circles(count: number, arrows: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [];
  const state = new Uint8Array(count);
  for (let start = 0; start < count; start++) {
    if (state[start] !== NEW) continue;
    const trail = [start];
    const nextArrow = [0];
    state[start] = OPEN;
    while (trail.length > 0) {
      const node = trail[trail.length - 1]!;
      const next = arrows[node]![nextArrow[nextArrow.length - 1]!++];
      if (next === undefined) {
        state[node] = DONE;
        trail.pop();
        nextArrow.pop();
      } else if (state[next] === OPEN) {
        if (found.length < MAX_CIRCLES) found.push(trail.slice(trail.indexOf(next)));
      } else if (state[next] === NEW) {
        state[next] = OPEN;
        trail.push(next);
        nextArrow.push(0);
      }
    }
  }
  return found;
}

const NEW = 0;
const OPEN = 1;
const DONE = 2;
const MAX_CIRCLES = 100;
