import type { Inference, Polarity } from "../graph";

/** What the argument graph says of a claim and an option: it speaks for the option, against it, both on different ways, or not at all. */
export const DERIVED_CELLS = ["consistent", "inconsistent", "both", "none"] as const;
export type DerivedCell = (typeof DERIVED_CELLS)[number];

export type DerivedCells = {
  readonly ofClaim: (claim: string, option: string) => DerivedCell;
  readonly ofArgument: (argument: string, option: string) => DerivedCell;
};

/**
 * The cells of the options × evidence matrix that follow from the graph. Each way from a claim to an option leads through visible
 * arguments; its sign is the product of their polarities, and the cell says which signs occur. A way stays a way when one of its
 * arguments is undercut: what undercuts has a way of its own, of the opposite sign. How much of it all stands is for strengths to say.
 * In a circle of odd sign both signs occur. Linear in arguments and premises for each option.
 */
export function derivedCells(inferences: readonly Inference[], options: readonly string[]): DerivedCells {
  const under = inferencesByTarget(inferences);
  const claims = new Map<string, Uint8Array>();
  const arguments_ = new Map<string, Uint8Array>();
  for (const [column, option] of options.entries()) {
    const open: Step[] = (under.option.get(option) ?? []).map((inference) => ({ inference, sign: SIGNS[inference.polarity] }));
    for (let step = open.pop(); step; step = open.pop()) {
      const { inference, sign } = step;
      if (!mark(arguments_, inference.id, column, sign, options.length)) continue;
      for (const undercut of under.argument.get(inference.id) ?? []) open.push({ inference: undercut, sign: product(sign, undercut) });
      for (const premise of inference.premises) {
        if (!mark(claims, premise, column, sign, options.length)) continue;
        for (const reason of under.claim.get(premise) ?? []) open.push({ inference: reason, sign: product(sign, reason) });
      }
    }
  }
  const columns = new Map(options.map((option, column) => [option, column]));
  const cellIn = (marks: ReadonlyMap<string, Uint8Array>) => (id: string, option: string) =>
    BY_SIGNS[marks.get(id)?.[columns.get(option) ?? -1] ?? 0]!;
  return { ofClaim: cellIn(claims), ofArgument: cellIn(arguments_) };
}

const [PLUS, MINUS] = [1, 2] as const;
type Sign = typeof PLUS | typeof MINUS;
type Step = { readonly inference: Inference; readonly sign: Sign };

const SIGNS = { support: PLUS, attack: MINUS } as const satisfies Record<Polarity, Sign>;
/** Which signs occur, as the sum of their marks. */
const BY_SIGNS = ["none", "consistent", "inconsistent", "both"] as const satisfies readonly DerivedCell[];

const product = (sign: Sign, { polarity }: Inference): Sign => (polarity === "support" ? sign : sign === PLUS ? MINUS : PLUS);

/** Notes that a sign occurs; false when that was known. */
function mark(marks: Map<string, Uint8Array>, id: string, column: number, sign: Sign, width: number): boolean {
  let row = marks.get(id);
  if (!row) {
    row = new Uint8Array(width);
    marks.set(id, row);
  }
  if (row[column]! & sign) return false;
  row[column]! |= sign;
  return true;
}

type ByTarget = Readonly<Record<"option" | "claim" | "argument", ReadonlyMap<string, readonly Inference[]>>>;

function inferencesByTarget(inferences: readonly Inference[]): ByTarget {
  const under = { option: new Map<string, Inference[]>(), claim: new Map<string, Inference[]>(), argument: new Map<string, Inference[]>() };
  for (const inference of inferences) {
    if (inference.status !== "visible") continue;
    const [kind, id] = Object.entries(inference.target)[0] as [keyof ByTarget, string];
    const siblings = under[kind].get(id);
    if (siblings) siblings.push(inference);
    else under[kind].set(id, [inference]);
  }
  return under;
}
