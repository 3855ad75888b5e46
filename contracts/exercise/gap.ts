import type { Gap } from "@/domain/change-of-mind";
import type { ElectorateCount } from "../voting/results";

/** The final ballot of the delegations against the final ballot of the same people in person. */
export type GapView = {
  /** Why there is nothing to compare yet, or null. */
  readonly refusal: string | null;
  /** The polls compared, by key; the same one where both electorates voted in it. */
  readonly inRole: { readonly key: string; readonly title: string } | null;
  readonly inPerson: { readonly key: string; readonly title: string } | null;
  readonly gap: Gap | null;
  /** Delegations whose figures are left out because too few of their members voted, where ballots carry no names. */
  readonly hidden: number;
  /** Opening ballot against final ballot in person, where both were held. */
  readonly change: ElectorateCount["change"];
};
