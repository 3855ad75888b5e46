import { v7 as newId } from "uuid";
import type { Inference, Target } from "@/domain/argumentation";
import type { ArgumentDocument, DocumentArgument } from "@/formats/arguments";
import { circleClosers, targetsFirst } from "./circles";
import type { LossCount } from "./loss-count";
import type { PlannedArgument, Standing } from "./types";

const MAX_PREMISES = 6;

type Maps = { readonly options: ReadonlyMap<string, string | null>; readonly claims: ReadonlyMap<string, string> };

/** Arguments that fit the debate, each after the one whose step it speaks to; how many it has already. */
export function planArguments(document: ArgumentDocument, standing: Standing, maps: Maps, lost: LossCount) {
  const fitting = fittingArguments(document, maps, (why) => lost.add("arguments", 1, why));
  const ids = new Map(document.arguments.map(({ id }) => [id, newId()]));
  const planned: PlannedArgument[] = [];
  for (const argument of fitting) {
    const premises = [...new Set(argument.premises.map((claim) => maps.claims.get(claim)!))];
    planned.push({
      id: ids.get(argument.id)!,
      polarity: argument.polarity,
      target: targetOf(argument.target, maps, ids),
      premises,
      note: argument.note.slice(0, 500),
      byline: argument.byline.slice(0, 120),
    });
  }
  return withoutRepeats(planned, standing, lost);
}

/** The arguments whose premises and target come along; `leftOut` hears why each of the others does not. */
export function fittingArguments(document: ArgumentDocument, maps: Maps, leftOut: (why: string) => void): readonly DocumentArgument[] {
  const wanted = new Map(document.arguments.map((argument) => [argument.id, argument]));
  const without = new Set<string>();
  const leaveOut = (id: string, why: string) => {
    without.add(id);
    leftOut(why);
  };
  for (const argument of document.arguments) {
    const why = whyNot(argument, maps, wanted);
    if (why) leaveOut(argument.id, why);
  }
  leaveOutFollowers(document, without, leaveOut);
  return document.arguments.filter(({ id }) => !without.has(id));
}

function whyNot(
  { target, premises, polarity }: DocumentArgument,
  maps: Maps,
  wanted: ReadonlyMap<string, DocumentArgument>,
): string | null {
  if ("option" in target && !maps.options.get(target.option)) return "They speak to an option that is left out.";
  if ("claim" in target && !maps.claims.has(target.claim)) return "They speak to a claim that is not in the file.";
  if ("argument" in target && !wanted.has(target.argument)) return "They speak to an argument that is not in the file.";
  if ("argument" in target && polarity === "support") return "The step of an argument can be attacked, not supported.";
  if (premises.length === 0) return "They have no premise.";
  if (premises.length > MAX_PREMISES) return `They have more than ${MAX_PREMISES} premises.`;
  return premises.every((claim) => maps.claims.has(claim)) ? null : "A premise of theirs is not in the file.";
}

/** An argument about the step of one that is left out is left out with it, and so on down. */
function leaveOutFollowers(document: ArgumentDocument, leftOut: ReadonlySet<string>, leaveOut: (id: string, why: string) => void): void {
  const about = new Map<string, string[]>();
  for (const { id, target } of document.arguments)
    if ("argument" in target) about.set(target.argument, [...(about.get(target.argument) ?? []), id]);
  const open = [...leftOut];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const follower of about.get(id) ?? [])
      if (!leftOut.has(follower)) {
        leaveOut(follower, "They speak to an argument that is left out.");
        open.push(follower);
      }
}

/** The same target under the names things have from now on. */
export function targetOf(target: Target, { options, claims }: Maps, ids: ReadonlyMap<string, string>): Target {
  if ("option" in target) return { option: options.get(target.option)! };
  if ("claim" in target) return { claim: claims.get(target.claim)! };
  return { argument: ids.get(target.argument)! };
}

/** Without what the debate has already and without what would close a circle, each with those that speak to its step. */
function withoutRepeats(planned: readonly PlannedArgument[], standing: Standing, lost: LossCount) {
  const known = new Map(standing.arguments.map((argument) => [signature(argument), argument.id]));
  const same = new Map<string, string>();
  const fresh: PlannedArgument[] = [];
  // Steps that speak to each other in a ring come in no order.
  const ordered = targetsFirst(planned);
  for (const argument of ordered) {
    const { target } = argument;
    const own = "argument" in target ? { ...argument, target: { argument: same.get(target.argument) ?? target.argument } } : argument;
    const earlier = known.get(signature(own));
    if (earlier === undefined) fresh.push(own);
    else same.set(own.id, earlier);
  }
  const closers = circleClosers(standing.arguments, fresh);
  lost.add(
    "arguments",
    closers.size + planned.length - ordered.length,
    "They would argue in a circle: a claim would become a reason for itself.",
  );
  return { added: fresh.filter(({ id }) => !closers.has(id)), known: same.size };
}

const signature = ({ polarity, target, premises }: Pick<Inference, "polarity" | "target" | "premises">): string =>
  JSON.stringify([polarity, target, [...premises].sort()]);
