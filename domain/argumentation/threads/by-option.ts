import type { Inference } from "../graph";
import { comparePositions, type Position } from "./positions";

/** An argument where it stands under an option. */
export type Place = {
  readonly argument: string;
  /** The claim it answers; null where it answers the option, or the step of an argument. */
  readonly to: string | null;
  readonly parent: Place | null;
  /** Where it stands among those that answer the same argument, or the same option from the same side. */
  readonly position: Position;
  /** What answers it: for each premise those against, then those for; at last the undercuts. */
  readonly replies: readonly Place[];
  /** Premises whose replies stand at another place under this option, with their number. */
  readonly elsewhere: readonly { readonly claim: string; readonly count: number }[];
  /** How many arguments stand below it, at all depths. */
  readonly below: number;
};
export type OptionThreads = {
  readonly option: string;
  readonly support: readonly Place[];
  readonly attack: readonly Place[];
  /** Every argument under this option, by id. */
  readonly places: ReadonlyMap<string, Place>;
  /** What answers a claim under this option, by the claim's id. */
  readonly answers: ReadonlyMap<string, readonly Place[]>;
};

/** An argument with its instant, as the order of a thread needs it. */
export type Threadable = Inference & { readonly at: string };
/** What decides the order of arguments in one place, least first. */
export type OrderOf = (inference: Threadable) => number;

/**
 * For each option the arguments for and against it, each with its replies. What stands comes before what was withdrawn, then
 * `orderOf` decides, then age. A claim used in several places is shown in each; its replies are spelled out at the first place
 * under an option and counted at the others, so that every argument stands under an option once.
 */
export function threadByOption(
  inferences: readonly Threadable[],
  options: readonly string[],
  orderOf: OrderOf = () => 0,
): readonly OptionThreads[] {
  const replies = repliesOf(inferences, orderOf);
  return options.map((option) => threadsUnder(option, replies));
}

type Replies = Readonly<Record<"option" | "claim" | "argument", ReadonlyMap<string, readonly Sorted[]>>>;
type Sorted = { readonly inference: Threadable; readonly position: Position };
type Building = { -readonly [Key in "below"]: number } & Omit<Place, "replies" | "elsewhere" | "below" | "parent"> & {
    readonly premises: readonly string[];
    readonly parent: Building | null;
    readonly replies: Building[];
    readonly elsewhere: { claim: string; count: number }[];
  };

function threadsUnder(option: string, replies: Replies): OptionThreads {
  const places = new Map<string, Building>();
  const answers = new Map<string, readonly Building[]>();
  const [attack, support] = sidesOf(replies.option.get(option) ?? [], (one) => placeOf(one, null, null, 0));
  // By hand, not by recursion: a chain of replies may be longer than a stack is deep.
  const open = [...support, ...attack].reverse();
  for (let place = open.pop(); place; place = open.pop()) {
    places.set(place.argument, place);
    addReplies(place, replies, answers);
    open.push(...place.replies.toReversed());
  }
  for (const place of [...places.values()].reverse()) if (place.parent) place.parent.below += 1 + place.below;
  return { option, support, attack, places, answers };
}

function addReplies(place: Building, replies: Replies, answers: Map<string, readonly Building[]>): void {
  for (const [index, claim] of place.premises.entries()) {
    const under = replies.claim.get(claim) ?? [];
    if (under.length === 0) continue;
    if (answers.has(claim)) place.elsewhere.push({ claim, count: under.length });
    else {
      const made = sidesOf(under, (one, side) => placeOf(one, claim, place, 2 * index + side)).flat();
      answers.set(claim, made);
      place.replies.push(...made);
    }
  }
  const group = 2 * place.premises.length;
  for (const one of replies.argument.get(place.argument) ?? []) place.replies.push(placeOf(one, null, place, group));
}

/** Attacks first, as they are read under a claim. */
function sidesOf(all: readonly Sorted[], make: (one: Sorted, side: 0 | 1) => Building): readonly [Building[], Building[]] {
  const isAttack = ({ inference }: Sorted) => inference.polarity === "attack";
  return [all.filter(isAttack).map((one) => make(one, 0)), all.filter((one) => !isAttack(one)).map((one) => make(one, 1))];
}

function placeOf({ inference: { id, premises }, position }: Sorted, to: string | null, parent: Building | null, group: number): Building {
  return { argument: id, to, parent, position: { ...position, group }, premises, replies: [], elsewhere: [], below: 0 };
}

function repliesOf(inferences: readonly Threadable[], orderOf: OrderOf): Replies {
  const replies = { option: new Map<string, Sorted[]>(), claim: new Map<string, Sorted[]>(), argument: new Map<string, Sorted[]>() };
  const all = inferences.map((inference): Sorted => {
    const { id, at, status } = inference;
    return { inference, position: { group: 0, isGone: status === "withdrawn", order: orderOf(inference), at, id } };
  });
  for (const one of all.sort((a, b) => comparePositions(a.position, b.position))) {
    const { target } = one.inference;
    const [kind, id] =
      "option" in target
        ? (["option", target.option] as const)
        : "claim" in target
          ? (["claim", target.claim] as const)
          : (["argument", target.argument] as const);
    const siblings = replies[kind].get(id);
    if (siblings) siblings.push(one);
    else replies[kind].set(id, [one]);
  }
  return replies;
}
