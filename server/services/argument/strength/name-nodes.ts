import type { NodeView } from "@/contracts/argument/strength";
import type { NodeRef } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import type { LightArgument } from "@/server/data/argument/floor/light";
import { claimTexts } from "@/server/data/argument/floor/texts";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import type { StrengthGraph } from "./graph";

export type Namer = (ref: NodeRef) => NodeView;

/** Reads the words of these nodes, and answers with a function that names them. */
export async function namesOf({ debate }: DebateScope, { light }: StrengthGraph, refs: readonly NodeRef[]): Promise<Namer> {
  const premises = (id: string) => light.arguments.get(id)?.premises ?? [];
  const claims = refs.flatMap(({ kind, id }) => (kind === "claim" ? [id] : kind === "argument" ? premises(id) : []));
  const [texts, labels] = await Promise.all([claimTexts(debate.id, [...new Set(claims)]), optionLabels("now", debate.id)]);
  return ({ kind, id }) => {
    if (kind === "option") return { kind, id, text: labels[id] ?? id, delegation: null, what: "Option" };
    if (kind === "claim")
      return { kind, id, text: texts.get(id) ?? GONE, delegation: light.claims.get(id)?.delegation ?? null, what: "Claim" };
    const text = premises(id)
      .map((premise) => texts.get(premise) ?? GONE)
      .join(" And: ");
    const argument = light.arguments.get(id);
    return { kind, id, text, delegation: argument?.delegation ?? null, what: argument ? doingOf(argument, labels) : "Argument" };
  };
}

function doingOf({ polarity, target }: LightArgument, labels: Readonly<Record<string, string>>): string {
  const supports = polarity === "support";
  if ("option" in target) return `${supports ? "For" : "Against"} ${labels[target.option] ?? target.option}`;
  if ("claim" in target) return supports ? "Supports a claim" : "Attacks a claim";
  return supports ? "Backs an argument’s step" : "Undercuts an argument’s step";
}

/** What stands where a claim was withdrawn, hidden or held. */
const GONE = "(A claim that is not there any more.)";

/** The number of a node that is visible in this debate. What is not looks the same as what never was. */
export function nodeNumber({ debate }: StrengthGraph, ref: NodeRef): number {
  const node = debate.numberOf(ref);
  if (node === null) throw new DomainError("not-found", "There is no such option, claim or argument in this debate.");
  return node;
}

/** What a node is called within a sentence. */
export function inSentence({ kind, text }: NodeView): string {
  const short = shorten(text, 70);
  return kind === "option" ? short : kind === "claim" ? `“${short}”` : `the argument “${short}”`;
}

export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most - 20)).replace(/[\s,;:.]+$/, "")}…`;
}
