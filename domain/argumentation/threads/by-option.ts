import type { Inference, Polarity } from "./graph";

/** One argument with what its premises are answered by, and with the attacks on its step. */
export type ArgumentThread = {
  readonly argument: string;
  readonly depth: number;
  readonly premises: readonly ClaimThread[];
  readonly undercuts: readonly ArgumentThread[];
  /** Undercuts left out because the thread is at its greatest depth. */
  readonly deeper: number;
};
/** A claim in its place under an argument. */
export type ClaimThread = {
  readonly claim: string;
  readonly support: readonly ArgumentThread[];
  readonly attack: readonly ArgumentThread[];
  /** Replies left out, because they stand elsewhere under this option or because the thread is at its greatest depth. */
  readonly elsewhere: number;
  readonly deeper: number;
};
export type OptionThreads = {
  readonly option: string;
  readonly support: readonly ArgumentThread[];
  readonly attack: readonly ArgumentThread[];
};

/** An argument with its instant, as the order of a thread needs it. */
export type Threadable = Inference & { readonly at: string };

export const MAX_THREAD_DEPTH = 8;

/**
 * For each option the arguments for and against it, each with its replies, at most `MAX_THREAD_DEPTH` levels. What stands comes
 * before what was withdrawn, older before newer. A claim used in several places is shown in each; its replies are spelled out
 * at the first place under an option and counted at the others, so that the whole stays linear in the number of arguments.
 */
export function threadByOption(inferences: readonly Threadable[], options: readonly string[]): readonly OptionThreads[] {
  const replies = repliesOf(inferences);
  return options.map((option) => {
    const walk = walkOver(replies);
    const under = replies.option.get(option) ?? [];
    return { option, support: walk.arguments(withPolarity(under, "support"), 0), attack: walk.arguments(withPolarity(under, "attack"), 0) };
  });
}

/** The thread below one claim, from depth 0: for reading on where a longer one was cut. */
export function threadUnderClaim(inferences: readonly Threadable[], claim: string): ClaimThread {
  return walkOver(repliesOf(inferences)).claim(claim, 0);
}

/** The attacks on one argument's step, from depth 0. */
export function threadUnderArgument(inferences: readonly Threadable[], argument: string): readonly ArgumentThread[] {
  const replies = repliesOf(inferences);
  return walkOver(replies).arguments(replies.argument.get(argument) ?? [], 0);
}

type Replies = Readonly<Record<"option" | "claim" | "argument", ReadonlyMap<string, readonly Threadable[]>>>;

function repliesOf(inferences: readonly Threadable[]): Replies {
  const replies = {
    option: new Map<string, Threadable[]>(),
    claim: new Map<string, Threadable[]>(),
    argument: new Map<string, Threadable[]>(),
  };
  for (const inference of inferences.toSorted(inThreadOrder)) {
    const { target } = inference;
    const [kind, id] =
      "option" in target
        ? (["option", target.option] as const)
        : "claim" in target
          ? (["claim", target.claim] as const)
          : (["argument", target.argument] as const);
    const siblings = replies[kind].get(id);
    if (siblings) siblings.push(inference);
    else replies[kind].set(id, [inference]);
  }
  return replies;
}

function inThreadOrder(a: Threadable, b: Threadable): number {
  if (a.status !== b.status) return a.status === "visible" ? -1 : 1;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function walkOver(replies: Replies) {
  const spelledOut = new Set<string>();

  const claim = (id: string, depth: number): ClaimThread => {
    const under = replies.claim.get(id) ?? [];
    const cut = { claim: id, support: [], attack: [], elsewhere: 0, deeper: 0 };
    if (under.length === 0) return cut;
    if (spelledOut.has(id)) return { ...cut, elsewhere: under.length };
    if (depth >= MAX_THREAD_DEPTH) return { ...cut, deeper: under.length };
    spelledOut.add(id);
    return { ...cut, support: arguments_(withPolarity(under, "support"), depth), attack: arguments_(withPolarity(under, "attack"), depth) };
  };

  const arguments_ = (inferences: readonly Threadable[], depth: number): readonly ArgumentThread[] =>
    inferences.map(({ id, premises }) => {
      const under = replies.argument.get(id) ?? [];
      const isCut = depth + 1 >= MAX_THREAD_DEPTH;
      return {
        argument: id,
        depth,
        premises: premises.map((premise) => claim(premise, depth + 1)),
        undercuts: isCut ? [] : arguments_(under, depth + 1),
        deeper: isCut ? under.length : 0,
      };
    });

  return { claim, arguments: arguments_ };
}

function withPolarity(inferences: readonly Threadable[], polarity: Polarity): readonly Threadable[] {
  return inferences.filter((inference) => inference.polarity === polarity);
}
