import type { LossCounter } from "../losses";
import { plainLine, uniqueNames } from "../wording";
import type { Names } from "./names";
import type { Argument, End, Outline, Relation, Statement, Step } from "./outline";
import type { Statements } from "./statements";

/** An argument of the document before it is known what its target became. */
export type Draft = {
  readonly id: string;
  readonly title: string;
  readonly kind: "support" | "attack" | "undercut";
  readonly premises: readonly string[];
  readonly to: End;
  readonly note: string;
  readonly byline: string;
};
export type Drafts = {
  readonly all: readonly Draft[];
  /** What became of an argument or a step: who speaks to it, speaks to this draft. */
  readonly madeOf: (thing: Argument | Step) => Draft | undefined;
};

/** Every argument of the document, in the order of the file. */
export function drafts(outline: Outline, statements: Statements, called: Names, lost: LossCounter): Drafts {
  const making: Making = {
    called,
    statements,
    lost,
    unique: uniqueNames(),
    from: relationsByStart(outline.relations),
    all: [],
    madeOf: new Map(),
  };
  for (const argument of outline.arguments) {
    if (argument.steps.length > 0) draftSteps(making, argument);
    else draftDescription(making, argument);
  }
  for (const statement of outline.statements)
    if (!statements.isImplied(statement)) for (const relation of startingAt(making, statement)) draftRelation(making, statement, relation);
  const all = making.all.sort((a, b) => a.line - b.line).map(({ draft }) => draft);
  return { all, madeOf: (thing) => making.madeOf.get(thing) };
}

type Making = {
  readonly called: Names;
  readonly statements: Statements;
  readonly lost: LossCounter;
  readonly unique: (id: string) => string;
  readonly from: ReadonlyMap<End, readonly Relation[]>;
  readonly all: { readonly line: number; readonly draft: Draft }[];
  readonly madeOf: Map<Argument | Step, Draft>;
};

function relationsByStart(relations: readonly Relation[]): ReadonlyMap<End, readonly Relation[]> {
  const byStart = new Map<End, Relation[]>();
  for (const relation of relations) {
    const known = byStart.get(relation.from);
    if (!known) byStart.set(relation.from, [relation]);
    else if (!known.some(({ type, to }) => type === relation.type && to === relation.to)) known.push(relation);
  }
  return byStart;
}

const startingAt = ({ from }: Making, end: End): readonly Relation[] => from.get(end) ?? [];

/** Each step is an argument. What a whole argument is said to do, its conclusion does, as in Argdown. */
function draftSteps(making: Making, argument: Argument): void {
  const { statements, lost } = making;
  for (const [index, step] of argument.steps.entries()) {
    const premises = [...new Set(step.premises.map(statements.claimOf))];
    if (step.isMain && statements.isImplied(step.conclusion)) {
      const reached = [...startingAt(making, argument), ...startingAt(making, step.conclusion)];
      for (const relation of reached) add(making, { argument, step }, { kind: kindOf(relation, lost), premises, to: relation.to });
      if (reached.length === 0) lost.add("arguments that lead nowhere", LEADS_NOWHERE);
    } else add(making, { argument, step, index }, { kind: "support", premises, to: step.conclusion });
  }
  const main = argument.steps.at(-1)!;
  if (statements.isImplied(main.conclusion)) return;
  for (const relation of startingAt(making, argument))
    if (relation.type !== "support" || relation.to !== main.conclusion) draftRelation(making, main.conclusion, relation);
}

const LEADS_NOWHERE = "An argument speaks to an option, a claim or another argument; the words are kept as a claim.";

/** Without premises of its own, what an argument says is its one premise. */
function draftDescription(making: Making, argument: Argument): void {
  const { statements, lost } = making;
  const premises = [statements.descriptionOf(argument)];
  const reached = startingAt(making, argument);
  for (const relation of reached) add(making, { argument }, { kind: kindOf(relation, lost), premises, to: relation.to });
  if (reached.length === 0) lost.add("arguments that lead nowhere", LEADS_NOWHERE);
}

function kindOf({ type }: Relation, lost: LossCounter): Draft["kind"] {
  if (type !== "contradiction") return type;
  lost.add("contradictions", "Of two claims that cannot both hold, the one written below attacks the one above.");
  return "attack";
}

type Origin = { readonly argument: Argument; readonly step?: Step; readonly index?: number };

function add(making: Making, { argument, step, index }: Origin, made: Pick<Draft, "kind" | "premises" | "to">): void {
  const { called, unique } = making;
  const own = called.id(argument);
  const draft: Draft = {
    id: unique(step && !step.isMain ? `${own}, step ${(index ?? 0) + 1}` : own),
    title: called.title(argument),
    ...made,
    note: step ? called.text(argument) : "",
    byline: called.byline(argument),
  };
  making.all.push({ line: argument.line, draft });
  if (step && !making.madeOf.has(step)) making.madeOf.set(step, draft);
  if ((!step || step.isMain) && !making.madeOf.has(argument)) making.madeOf.set(argument, draft);
}

/** A statement that speaks to something is an argument with one premise. */
function draftRelation(making: Making, from: Statement, relation: Relation): void {
  const { called, statements, lost, unique } = making;
  const { to, line } = relation;
  if (to.kind === "statement" && statements.optionOf(from) !== null && statements.optionOf(to) !== null) {
    lost.add("relations between options", "Options compete by the arguments for and against them.");
    return;
  }
  const kind = kindOf(relation, lost);
  const id = `${called.id(from)} ${VERBS[kind]} ${called.id(to.kind === "step" ? to.argument : to)}`;
  const draft: Draft = {
    id: unique(plainLine(id)),
    title: "",
    kind,
    premises: [statements.claimOf(from)],
    to,
    note: "",
    byline: called.byline(from),
  };
  making.all.push({ line, draft });
}

const VERBS = { support: "supports", attack: "attacks", undercut: "undercuts" } as const satisfies Record<Draft["kind"], string>;
