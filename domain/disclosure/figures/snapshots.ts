import { haveCompany } from "./company";
import { LEAST_RESPONDENTS } from "./statistics";

/** The answers to one question that stood at one moment, by whatever tells one respondent's from another's. */
export type Snapshot = ReadonlyMap<string, string>;

export type Changes = { readonly left: number; readonly joined: number; readonly changed: number };

/** Who answered only before, only after, and otherwise. */
export function changesBetween(before: Snapshot, after: Snapshot): Changes {
  const left = [...before.keys()].filter((respondent) => !after.has(respondent)).length;
  const joined = [...after.keys()].filter((respondent) => !before.has(respondent)).length;
  const changed = [...after].filter(([respondent, answer]) => before.has(respondent) && before.get(respondent) !== answer).length;
  return { left, joined, changed };
}

/**
 * Whether a group's figures in a round would show, beside its figures of an earlier one, what one to four people who left or joined had
 * answered: that is so unless five answers or more are new, gone or changed. Ask for each earlier round in which the group was shown.
 */
export function isTooClose({ left, joined, changed }: Changes): boolean {
  const moved = left + joined;
  return moved > 0 && moved + changed < LEAST_RESPONDENTS;
}

/**
 * Whether a panel without rounds may let new figures of the whole panel out: five have answered, and against each snapshot let out before
 * at least five answers are new, gone or changed. The last snapshot stands until then.
 */
export function mayLetOut(released: readonly Snapshot[], next: Snapshot): boolean {
  return next.size >= LEAST_RESPONDENTS && released.every((earlier) => sizeOf(changesBetween(earlier, next)) >= LEAST_RESPONDENTS);
}

const sizeOf = ({ left, joined, changed }: Changes): number => left + joined + changed;

/**
 * Whether a panel without rounds may be broken down at its close, the last snapshot having been let out: each answer that ever was in a
 * snapshot keeps company with four others of the same group that were in the same snapshots. `groups` at the close, by respondent.
 */
export function mayBreakDownAtClose(released: readonly Snapshot[], groups: ReadonlyMap<string, string>): boolean {
  const entered = new Map<string, number[]>();
  const last = released.at(-1) ?? new Map<string, string>();
  released.forEach((snapshot, index) => {
    for (const version of snapshot) {
      const key = JSON.stringify(version);
      const known = entered.get(key);
      if (known) known.push(index);
      else entered.set(key, [index]);
    }
  });
  return haveCompany(
    [...entered].map(([key, snapshots]) => {
      const [respondent, answer] = JSON.parse(key) as [string, string];
      return JSON.stringify([last.get(respondent) === answer ? (groups.get(respondent) ?? "") : null, snapshots]);
    }),
  );
}
