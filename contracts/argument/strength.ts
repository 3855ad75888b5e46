import { z } from "zod";
import { type BaseReason, type Label, type NodeRef, type OptionOrder, SEMANTICS, type Semantics } from "@/domain/argumentation";
import { id, inDebate, key } from "../primitives";

export const strengthInput = inDebate.extend({ semantics: z.enum(SEMANTICS).default("df-quad") });
/** A node of the graph: an option by its key, a claim or an argument by its id. */
export const strengthNodeInput = strengthInput.extend({
  node: z.union([
    z.strictObject({ kind: z.literal("option"), id: key }),
    z.strictObject({ kind: z.literal("claim"), id }),
    z.strictObject({ kind: z.literal("argument"), id }),
  ]),
});

/** A node with its words: an option's title, a claim's text, an argument's premises. */
export type NodeView = NodeRef & {
  readonly text: string;
  readonly delegation: string | null;
  /** What it is: "Option", "Claim", or what an argument does to what, such as "For Bilateral pacts" or "Attacks a claim". */
  readonly what: string;
};

/** What the arguments make of the options, by every semantics. Strengths are 0 to 1. */
export type StrengthOverview = {
  /** How far the record reached. */
  readonly version: number;
  readonly bySemantics: readonly {
    readonly semantics: Semantics;
    readonly strengths: Readonly<Record<string, number>>;
    /** The strongest first; those in one tier are equally strong. */
    readonly order: OptionOrder;
    readonly converged: boolean;
  }[];
  /** By the attacks alone. */
  readonly labels: Readonly<Record<string, Label>>;
  /** The semantics do not agree on the order. */
  readonly differs: boolean;
  readonly claims: number;
  readonly arguments: number;
};

/** Something that raises or lowers a node, and by how much. */
export type ContributionView = { readonly node: NodeView; readonly strength: number; readonly contribution: number };

/** The working of one strength: base + raised + lowered = strength. */
export type StrengthWorking = {
  readonly version: number;
  readonly semantics: Semantics;
  readonly node: NodeView;
  readonly strength: number;
  readonly label: Label;
  readonly base: number;
  readonly reason: BaseReason;
  readonly raised: number;
  readonly lowered: number;
  /** The greatest contributions first, and how many more there are. */
  readonly supporters: readonly ContributionView[];
  readonly attackers: readonly ContributionView[];
  readonly moreSupporters: number;
  readonly moreAttackers: number;
  /** Premises of an argument, the weakest of which decides. */
  readonly premises: readonly { readonly node: NodeView; readonly strength: number }[];
  /** What it speaks to, or the arguments it is a premise of. */
  readonly leadsTo: readonly NodeView[];
  readonly converged: boolean;
  /** All of it in words. */
  readonly sentences: readonly string[];
};

export type WhatIfView = {
  readonly version: number;
  readonly semantics: Semantics;
  readonly fallen: NodeView;
  readonly options: readonly { readonly key: string; readonly before: number; readonly after: number }[];
  readonly orderBefore: OptionOrder;
  readonly orderAfter: OptionOrder;
  /** Claims and arguments that change most, the fallen one left out; and how many change at all. */
  readonly changed: readonly { readonly node: NodeView; readonly before: number; readonly after: number }[];
  readonly changes: number;
  readonly converged: boolean;
};

export type CruxView = {
  readonly claim: NodeView;
  readonly strength: number;
  readonly orderAfter: OptionOrder;
  readonly pairsSwapped: number;
  readonly leadChange: number;
  readonly totalChange: number;
  readonly afterByOption: Readonly<Record<string, number>>;
};
/** A camp is those whose delegation favours an option most; the empty key stands for those whose delegation favours none. */
export type CampFigureView = { readonly camp: string; readonly raters: number; readonly mean: number };
export type CampCruxView = {
  readonly claim: NodeView;
  /** How far apart the highest and the lowest mean are, 0 to 2. */
  readonly parting: number;
  readonly shown: readonly CampFigureView[];
  readonly hidden: number;
};
export type CruxesView = {
  readonly version: number;
  readonly semantics: Semantics;
  readonly converged: boolean;
  readonly strengths: Readonly<Record<string, number>>;
  readonly order: OptionOrder;
  readonly graph: readonly CruxView[];
  /** How many claims would change an option's strength, and how many would change the options' order. */
  readonly claimsThatCount: number;
  readonly claimsThatTurn: number;
  readonly camps: readonly CampCruxView[];
  /** Delegations by the option they favour most; null: none, or several alike. */
  readonly favourites: readonly { readonly delegation: string; readonly option: string | null }[];
};
