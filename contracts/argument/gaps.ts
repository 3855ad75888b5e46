import { z } from "zod";
import { GAP_KINDS, type GapKind } from "@/domain/argumentation";
import { inDebate, key } from "../primitives";

export const listGapsInput = inDebate.extend({
  /** Only these, many at a time; without it the first few of each kind. */
  kind: z.enum(GAP_KINDS).nullable().default(null),
  /** Those that fall to this delegation. */
  delegation: key.nullable().default(null),
  from: z.int().min(0).max(1_000_000).default(0),
});

export type GapView = {
  readonly id: string;
  readonly kind: GapKind;
  /** Key of the option or delegation; id of the claim or argument. */
  readonly subject: string;
  /** What the claim says, or the argument's first premise, shortened; empty for options and delegations. */
  readonly text: string;
  /** Further premises of the argument. */
  readonly morePremises: number;
  /** Keys of the options it touches, those that lead first. */
  readonly options: readonly string[];
  /** Keys of the delegations it falls to, the likeliest first. */
  readonly delegations: readonly string[];
  /** Where it is mended: the end of an address, after that of the debate. */
  readonly path: string;
  /** Delegations that have been asked and have not said that it is done. */
  readonly asked: readonly string[];
};
export type GapGroup = {
  readonly kind: GapKind;
  readonly total: number;
  readonly gaps: readonly GapView[];
  /** Pass it as `from`, with the kind, to read on; null at the end. */
  readonly next: number | null;
};
export type GapsView = {
  /** Every kind, also those without a gap; only the one asked for, where one was. */
  readonly groups: readonly GapGroup[];
  /** Options as they lead, by the delegations behind them. */
  readonly leading: readonly string[];
};
