import type { DebateGraph } from "./debate-graph";
import { leadOf, type OptionOrder, optionOrder, pairsSwapped } from "./option-order";
import { strengthsOf } from "./strengths";
import { trialsOver } from "./trials";
import type { Semantics } from "./types";

/** A claim on which the order of the options turns, and what its fall would do. */
export type Crux = {
  readonly claim: string;
  readonly node: number;
  readonly effect: {
    readonly orderBefore: OptionOrder;
    readonly orderAfter: OptionOrder;
    /** Pairs of options of which another one would stand ahead; a tie made or broken is half a pair. */
    readonly pairsSwapped: number;
    /** What it would add to the lead of the option that leads now, −1 to 1; below 0 where it would shrink. */
    readonly leadChange: number;
    /** What all options' strengths would change by, added up. */
    readonly totalChange: number;
  };
};

/**
 * The claims whose fall would change the strength of some option: first those that swap most pairs of options, then those that change
 * the leader's lead most, then those that change most in all.
 */
export function cruxesOf(debate: DebateGraph, semantics: Semantics, standing = strengthsOf(debate.graph, semantics)): readonly Crux[] {
  const { options, claims } = debate.debate;
  const before = standing.strengths;
  const orderBefore = optionOrder(debate, before);
  const leader = options.indexOf(orderBefore[0]?.[0] ?? "");
  const trial = trialsOver(debate.graph, semantics, standing);
  const cruxes: Crux[] = [];
  for (const [place, { id }] of claims.entries()) {
    const node = options.length + place;
    const effect = trial(node, ({ strengths, changed }): Crux["effect"] | null => {
      const moved = changed.filter((one) => one < options.length);
      if (moved.length === 0) return null;
      const swapped = pairsSwapped(options.length, before, strengths);
      return {
        orderBefore,
        orderAfter: swapped === 0 ? orderBefore : optionOrder(debate, strengths),
        pairsSwapped: swapped,
        leadChange: leadOf(options.length, leader, strengths) - leadOf(options.length, leader, before),
        totalChange: moved.reduce((sum, one) => sum + Math.abs(strengths[one]! - before[one]!), 0),
      };
    });
    if (effect) cruxes.push({ claim: id, node, effect });
  }
  return cruxes.sort((a, b) => weigh(b.effect, a.effect) || a.node - b.node);
}

function weigh(a: Crux["effect"], b: Crux["effect"]): number {
  return a.pairsSwapped - b.pairsSwapped || Math.abs(a.leadChange) - Math.abs(b.leadChange) || a.totalChange - b.totalChange;
}
