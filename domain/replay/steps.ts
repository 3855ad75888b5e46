import { replayFrom } from "./fold";
import type { ReplayEntry, ReplayMoment, ReplayStart, ReplayStep } from "./types";

/**
 * A record as at most `most` steps, each saying what changed since the one before. Entries that change much (phases, injects,
 * counts) get a step of their own before others do; the rest are spread evenly. Throws nothing; a record without entries has no steps.
 */
export function stepsOf(start: ReplayStart, entries: readonly ReplayEntry[], most: number): readonly ReplayStep[] {
  const cuts = cutsOf(entries, most);
  const replay = replayFrom(start);
  const steps: ReplayStep[] = [];
  let before = replay.moment();
  entries.forEach((entry, index) => {
    replay.add(entry);
    if (!cuts.has(index)) return;
    const after = replay.moment();
    steps.push(stepBetween(before, after));
    before = after;
  });
  return steps;
}

/** How a debate that began like this stood after step `index`; before the first one at −1. */
export function momentAt(begin: ReplayMoment, steps: readonly ReplayStep[], index: number): ReplayMoment {
  let now = begin;
  for (const step of steps.slice(0, index + 1)) {
    const { positions, counts, polls, proposals } = now;
    now = {
      ...now,
      ...step,
      positions: { ...positions, ...step.positions },
      counts: { ...counts, ...step.counts },
      polls: { ...polls, ...step.polls },
      proposals: { ...proposals, ...step.proposals },
    };
  }
  return now;
}

const IN_ORDER_OF_WEIGHT = [
  new Set(["phase-entered", "debate-opened", "debate-closed"]),
  new Set(["inject-released", "poll-closed"]),
  new Set(["position-declared", "poll-opened", "poll-cancelled", "option-added", "proposal-made", "spotlight-set", "names-revealed"]),
] as const;

/** Indices of the entries after which a step ends; the last entry always is one. */
function cutsOf(entries: readonly ReplayEntry[], most: number): ReadonlySet<number> {
  const cuts = new Set<number>(entries.length > 0 ? [entries.length - 1] : []);
  const indices = entries.map((_, index) => index);
  for (const types of IN_ORDER_OF_WEIGHT)
    addEvenly(
      cuts,
      indices.filter((index) => types.has(entries[index]!.type)),
      most,
    );
  addEvenly(cuts, indices, most);
  return cuts;
}

/** Adds as many of these as there is room for, the same distance apart. */
function addEvenly(cuts: Set<number>, wanted: readonly number[], most: number): void {
  const fresh = wanted.filter((index) => !cuts.has(index));
  const room = Math.min(fresh.length, most - cuts.size);
  for (let nth = 0; nth < room; nth++) cuts.add(fresh[Math.floor((nth * fresh.length) / room)]!);
}

function stepBetween(before: ReplayMoment, after: ReplayMoment): ReplayStep {
  const step: Record<string, unknown> = { seq: after.seq, at: after.at };
  for (const key of ["positions", "counts", "polls", "proposals"] as const) {
    const changed = Object.entries(after[key]).filter(([name, value]) => !isSame(value, before[key][name]));
    if (changed.length > 0) step[key] = Object.fromEntries(changed);
  }
  for (const key of ["phase", "claims", "injects", "spotlight", "isFrozen"] as const)
    if (!isSame(after[key], before[key])) step[key] = after[key];
  return step as ReplayStep;
}

const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other);
