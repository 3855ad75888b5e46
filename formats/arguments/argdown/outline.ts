import { inOrder } from "../file-text";
import type { DocumentProblem } from "../types";
import { contentsOf, tagOf } from "./contents";
import { type DataMap, readData, readFrontMatter } from "./data";
import type { SyntaxNode } from "./syntax";

/** What Argdown says, in its own terms: statements and arguments by title, wherever they stand, and relations between them. */
export type Outline = {
  readonly front: DataMap;
  readonly headings: readonly string[];
  readonly statements: readonly Statement[];
  readonly arguments: readonly Argument[];
  readonly relations: readonly Relation[];
  /** Words set in bold or italics. */
  readonly emphases: number;
  readonly problems: readonly DocumentProblem[];
};
export type Thing = {
  /** "" where it has none. */
  readonly title: string;
  text: string;
  readonly line: number;
  readonly tags: string[];
  readonly links: { readonly text: string; readonly url: string }[];
  readonly data: Map<string, unknown>;
};
export type Statement = Thing & { readonly kind: "statement" };
/** `line` is where it stands by itself, if it does anywhere; steps are those of its premise–conclusion structure. */
export type Argument = Omit<Thing, "line"> & { readonly kind: "argument"; line: number; isAlone: boolean; readonly steps: Step[] };
export type Step = {
  readonly kind: "step";
  readonly argument: Argument;
  readonly premises: readonly Statement[];
  readonly conclusion: Statement;
  readonly isMain: boolean;
  readonly hasRule: boolean;
};
export type End = Statement | Argument | Step;
export type Relation = {
  readonly type: "support" | "attack" | "undercut" | "contradiction";
  readonly from: End;
  readonly to: End;
  readonly line: number;
};

/** Gathers the outline of a tree. Problems are about data that cannot be read. */
export function outlineOf(tree: SyntaxNode): Outline {
  const gathering = newGathering();
  let before: SyntaxNode | null = null;
  for (const node of tree.children) {
    if (node.name === "FrontMatter") takeFrontMatter(gathering, node);
    else if (node.name === "pcs") takeStructure(gathering, node, before);
    else takeBlock(gathering, node);
    before = node;
  }
  return {
    ...gathering,
    statements: [...gathering.statements.values()],
    arguments: sorted(gathering.arguments.values()),
    problems: inOrder(gathering.problems),
  };
}

type Gathering = {
  front: DataMap;
  readonly headings: string[];
  readonly statements: Map<string | symbol, Statement>;
  readonly arguments: Map<string | symbol, Argument>;
  readonly relations: Relation[];
  readonly problems: DocumentProblem[];
  emphases: number;
};

function newGathering(): Gathering {
  return { front: new Map(), headings: [], statements: new Map(), arguments: new Map(), relations: [], problems: [], emphases: 0 };
}

function sorted(found: Iterable<Argument>): readonly Argument[] {
  return [...found].sort((a, b) => a.line - b.line);
}

function takeFrontMatter(gathering: Gathering, node: SyntaxNode): void {
  const data = readFrontMatter(node.image);
  if (typeof data === "string") gathering.problems.push({ line: node.line, message: `The front matter cannot be read: ${data}` });
  else gathering.front = data;
}

function takeBlock(gathering: Gathering, node: SyntaxNode): void {
  if (node.name === "heading") {
    for (const child of node.children) if (child.name === "statementContent") gathering.headings.push(contentsOf(child).text);
  } else if (node.name === "statement") takeStatement(gathering, node);
  else if (node.name === "argument") takeArgument(gathering, node, true);
  else for (const child of node.children) takeBlock(gathering, child);
}

/** A title names the same statement wherever it stands; the last text given for it is its text, as in Argdown. */
function takeStatement(gathering: Gathering, node: SyntaxNode): Statement {
  const title = titleOf(node);
  const statement = found(gathering.statements, title, () => ({ kind: "statement" as const, ...newThing(title, node.line) }));
  takeParts(gathering, node, statement);
  return statement;
}

function takeArgument(gathering: Gathering, node: SyntaxNode, isAlone: boolean): Argument {
  const title = titleOf(node);
  const argument = found(gathering.arguments, title, () => ({
    kind: "argument" as const,
    ...newThing(title, node.line),
    isAlone,
    steps: [],
  }));
  if (isAlone && !argument.isAlone) {
    argument.isAlone = true;
    argument.line = node.line;
  }
  takeParts(gathering, node, argument);
  return argument;
}

const newThing = (title: string, line: number): Thing => ({ title, text: "", line, tags: [], links: [], data: new Map() });

function found<Found>(known: Map<string | symbol, Found>, title: string, make: () => Found): Found {
  const key = title === "" ? Symbol("untitled") : title;
  const thing = known.get(key) ?? make();
  known.set(key, thing);
  return thing;
}

function titleOf(node: SyntaxNode): string {
  for (const { name, image, children } of node.children) {
    if (name === "StatementReference" || name === "ArgumentReference") return image.slice(1, -1);
    if (name === "StatementDefinition" || name === "ArgumentDefinition") return image.slice(1, -2);
    if (name === "statementDefinition") return children[0]?.image.slice(1, -2) ?? "";
  }
  return "";
}

function takeParts(gathering: Gathering, node: SyntaxNode, thing: Statement | Argument): void {
  for (const child of node.children) {
    if (child.name === "statementDefinition") takeParts(gathering, child, thing);
    else if (child.name === "statementContent") takeContents(gathering, child, thing);
    else if (child.name === "Tag") addTags(thing, [tagOf(child.image)]);
    else if (child.name === "Data") takeData(gathering, child, thing.data);
    else if (child.name === "relations") takeRelations(gathering, child, thing);
  }
}

function takeContents(gathering: Gathering, node: SyntaxNode, thing: Statement | Argument): void {
  const { text, tags, links, emphases } = contentsOf(node);
  if (text !== "") thing.text = text;
  addTags(thing, tags);
  thing.links.push(...links);
  gathering.emphases += emphases;
}

function addTags(thing: Thing | Argument, tags: readonly string[]): void {
  for (const tag of tags) if (!thing.tags.includes(tag)) thing.tags.push(tag);
}

function takeData(gathering: Gathering, { image, line }: SyntaxNode, into: Map<string, unknown>): void {
  const data = readData(image);
  if (typeof data === "string") gathering.problems.push({ line, message: `The data in braces cannot be read: ${data}` });
  else for (const [key, value] of data) into.set(key, value);
}

/** `+` and `<+` read “supports what it stands under”, `+>` “is supported by what it stands under”. */
const SIGNS: Readonly<Record<string, { readonly type: Relation["type"]; readonly isFromParent: boolean }>> = {
  outgoingSupport: { type: "support", isFromParent: false },
  outgoingAttack: { type: "attack", isFromParent: false },
  outgoingUndercut: { type: "undercut", isFromParent: false },
  incomingSupport: { type: "support", isFromParent: true },
  incomingAttack: { type: "attack", isFromParent: true },
  incomingUndercut: { type: "undercut", isFromParent: true },
  contradiction: { type: "contradiction", isFromParent: false },
};

function takeRelations(gathering: Gathering, node: SyntaxNode, parent: End): void {
  for (const child of node.children) {
    const sign = Object.hasOwn(SIGNS, child.name) ? SIGNS[child.name] : undefined;
    const member = child.children.find(({ name }) => name === "statement" || name === "argument");
    if (!sign || !member) continue;
    const other = member.name === "statement" ? takeStatement(gathering, member) : takeArgument(gathering, member, false);
    gathering.relations.push({
      type: sign.type,
      from: sign.isFromParent ? parent : other,
      to: sign.isFromParent ? other : parent,
      line: child.line,
    });
  }
}

/** A premise–conclusion structure belongs to the argument right above it, or to one without a name. */
function takeStructure(gathering: Gathering, node: SyntaxNode, before: SyntaxNode | null): void {
  const above = before?.name === "argument" ? gathering.arguments.get(titleOf(before)) : undefined;
  const argument =
    above ?? found(gathering.arguments, "", () => ({ kind: "argument" as const, ...newThing("", node.line), isAlone: true, steps: [] }));
  if (argument.steps.length > 0)
    gathering.problems.push({
      line: node.line,
      message: `<${argument.title}> has premises and a conclusion already: give this argument a title of its own.`,
    });
  const parts = node.children.flatMap((child) => (child.name === "pcsTail" ? child.children : [child]));
  const numbered = new Map<number, Statement>();
  let premises: Statement[] = [];
  let inference: SyntaxNode | null = null;
  const last = parts.findLastIndex(({ name }) => name === "pcsStatement");
  for (const [index, part] of parts.entries()) {
    if (part.name === "inference") inference = part;
    if (part.name !== "pcsStatement") continue;
    const statement = statementIn(gathering, part, numbered);
    if (inference) {
      addStep(gathering, { argument, conclusion: statement, isMain: index === last }, premises, inference, numbered);
      premises = [statement];
      inference = null;
    } else premises.push(statement);
  }
}

function statementIn(gathering: Gathering, { line, children }: SyntaxNode, numbered: Map<number, Statement>): Statement {
  const node = children.find(({ name }) => name === "statement");
  const statement = node
    ? takeStatement(gathering, node)
    : found(gathering.statements, "", () => ({ kind: "statement" as const, ...newThing("", line) }));
  numbered.set(Number(/\d+/.exec(children[0]?.image ?? "")?.[0] ?? 0), statement);
  return statement;
}

/** A step rests on what stands since the one before it, and on its conclusion; or on the statements that `{uses: [1, 2]}` names. */
function addStep(
  gathering: Gathering,
  step: Pick<Step, "argument" | "conclusion" | "isMain">,
  premises: readonly Statement[],
  inference: SyntaxNode,
  numbered: ReadonlyMap<number, Statement>,
): void {
  const data = new Map<string, unknown>();
  for (const child of inference.children) if (child.name === "Data") takeData(gathering, child, data);
  const uses = data.get("uses");
  const used = Array.isArray(uses) ? uses.flatMap((number) => numbered.get(Number(number)) ?? []) : [];
  const added: Step = {
    kind: "step",
    ...step,
    premises: [...new Set(used.length > 0 ? used : premises)],
    hasRule: inference.children.some(({ name }) => name === "inferenceRules"),
  };
  step.argument.steps.push(added);
  for (const child of inference.children) if (child.name === "relations") takeRelations(gathering, child, added);
}
