import type { Rating, ShownAgreement, ShownMap, Standing } from "@/domain/opinions";

export type ClaimState = readonly [claim: string, isShown: boolean];
export type RatingChange = readonly [participant: string, claim: string, rating: Rating];

/** All ratings of a debate as its record has them at `seq`: the cells of person p are 3 × place among the claims + rating + 1. */
export type WholeOpinions = {
  readonly seq: number;
  readonly claims: readonly ClaimState[];
  readonly people: readonly string[];
  readonly starts: Int32Array;
  readonly cells: Int32Array;
};
/** What happened since; claims are told whole, or null where none changed. */
export type OpinionChanges = {
  readonly seq: number;
  readonly claims: readonly ClaimState[] | null;
  readonly ratings: readonly RatingChange[];
};

/** What the thread is told and asked. It answers “unknown” about a debate that it was not told of, or has forgotten. */
export type OpinionsQuestion =
  | ({ readonly kind: "whole"; readonly debate: string } & WholeOpinions)
  | ({ readonly kind: "changes"; readonly debate: string; readonly from: number } & OpinionChanges)
  | { readonly kind: "map"; readonly debate: string }
  /** Positions by participant. */
  | { readonly kind: "agreement"; readonly debate: string; readonly positions: readonly (readonly [string, string])[] }
  | { readonly kind: "standing"; readonly debate: string; readonly participant: string }
  | { readonly kind: "to-rate"; readonly debate: string; readonly participant: string; readonly most: number };

export type OpinionsAnswer = Told | Answers[keyof Answers] | "unknown";
type Told = { readonly seq: number };
/** What is answered to each kind of question. */
export type Answers = {
  readonly map: ShownMap;
  readonly agreement: ShownAgreement;
  readonly standing: Standing | null;
  readonly "to-rate": { readonly claims: readonly string[]; readonly rated: number; readonly all: number };
};
