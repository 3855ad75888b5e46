import { LEAST_RESPONDENTS } from "./statistics";

/**
 * `isTooClose`: its figures would show what a few people did since the ones given last (see `isTooClose`). `isMerged`: a label under which
 * `groupsToKeep` put several groups, which are hidden together.
 */
export type GroupSize = {
  readonly group: string;
  readonly respondents: number;
  readonly isTooClose?: boolean;
  readonly isMerged?: boolean;
};

/** Groups in which nobody answered are in neither list. Both are sorted from the smallest. */
export type Split = { readonly shown: readonly string[]; readonly hidden: readonly string[] };

/**
 * Which groups keep figures of their own beside those of the whole. Groups of fewer than five respondents, or too close to what was given
 * before, are hidden; and since the whole is known, the smallest others with them, until the hidden ones are two at least, with five
 * answers at least, of which two at least are outside any one of them. Decided by numbers that are public; equal groups by name.
 */
export function splitGroups(groups: readonly GroupSize[]): Split {
  const answering = groups.filter(({ respondents }) => respondents > 0).sort(bySize);
  const hidden = answering.filter(isToHide);
  if (hidden.length === 0) return { shown: answering.map(named), hidden: [] };
  const others = answering.filter((size) => !hidden.includes(size));
  while (others.length > 0 && !isCovered(hidden)) hidden.push(others.shift()!);
  if (!isCovered(hidden)) return { shown: [], hidden: answering.map(named) };
  return { shown: others.map(named), hidden: hidden.sort(bySize).map(named) };
}

const bySize = (a: GroupSize, b: GroupSize): number => a.respondents - b.respondents || (a.group < b.group ? -1 : 1);
const named = ({ group }: GroupSize): string => group;

export const isToHide = ({ respondents, isTooClose, isMerged }: GroupSize): boolean =>
  isTooClose === true || isMerged === true || respondents < LEAST_RESPONDENTS;

/** Two answers of others stand beside each hidden group, so that nobody who subtracts their own answer is left with one group's figures. */
const LEAST_OUTSIDE = 2;

function isCovered(hidden: readonly GroupSize[]): boolean {
  const sizes = hidden.flatMap(({ respondents, isMerged }) => (isMerged ? [respondents - LEAST_OUTSIDE, LEAST_OUTSIDE] : [respondents]));
  const sum = sizes.reduce((all, size) => all + size, 0);
  return sum >= LEAST_RESPONDENTS && sum - Math.max(...sizes) >= LEAST_OUTSIDE;
}
