import type { OptionKey } from "../ballots/types";

/** Whether two lists name the same options, in whatever order. */
export const sameOptions = (a: readonly OptionKey[], b: readonly OptionKey[]): boolean =>
  a.length === b.length && a.every((option) => b.includes(option));
