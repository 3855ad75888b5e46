import type { LossCounter } from "../losses";
import type { DocumentCitation, DocumentClaim, DocumentOption } from "../types";
import { plainLine, uniqueNames } from "../wording";
import type { Names } from "./names";
import type { Argument, Outline, Statement } from "./outline";
import type { SourceList } from "./source-list";

/** Which statements are options and which are claims; claims come into being as arguments need them. */
export type Statements = {
  readonly options: readonly DocumentOption[];
  readonly claims: () => readonly DocumentClaim[];
  readonly optionOf: (statement: Statement) => string | null;
  /** Written only because Argdown wants a conclusion: it is no claim. */
  readonly isImplied: (statement: Statement) => boolean;
  /** The claim that a statement is as a premise: an option that is a premise gets a claim of the same words. */
  readonly claimOf: (statement: Statement) => string;
  /** The claim that an argument without premises of its own is. */
  readonly descriptionOf: (argument: Argument) => string;
};

export function statementsOf(outline: Outline, called: Names, sources: SourceList, lost: LossCounter): Statements {
  const implied = new Set(outline.statements.filter(({ data }) => data.get("implied") === true));
  const chosen = optionsAmong(outline, implied);
  const borne = argumentsBorne(outline, lost);
  const claims = new Map<Statement | Argument, DocumentClaim>();
  const unique = { option: uniqueNames(), claim: uniqueNames() };
  const citations = citationsOf(outline, sources);
  const add = (thing: Statement | Argument): string => {
    const known = claims.get(thing);
    if (known) return known.id;
    const bearing = [thing, ...(borne.get(thing) ?? [])];
    const claim: DocumentClaim = {
      id: unique.claim(called.id(thing)),
      title: called.title(thing),
      text: called.text(thing) || (thing.kind === "argument" ? called.title(thing) || called.id(thing) : ""),
      criteria: [...new Set(bearing.flatMap(criteriaOf))],
      byline: called.byline(thing),
      citations: bearing.flatMap((bearer) => citations.get(bearer) ?? []),
    };
    claims.set(thing, claim);
    return claim.id;
  };
  const optionIds = new Map([...chosen].map((statement) => [statement, unique.option(called.id(statement))]));
  for (const statement of outline.statements) if (!chosen.has(statement) && !implied.has(statement)) add(statement);
  loseFromOptions([...chosen], citations, lost);
  return {
    options: [...chosen].map((statement) => ({
      id: optionIds.get(statement)!,
      label: statement.title === "" ? called.text(statement) : called.title(statement),
      text: called.text(statement),
    })),
    claims: () => [...claims.values()],
    optionOf: (statement) => optionIds.get(statement) ?? null,
    isImplied: (statement) => implied.has(statement),
    claimOf: (statement) => {
      if (chosen.has(statement) && !claims.has(statement))
        lost.add("options used as premises", "An option is no premise: a claim of the same words stands for it.");
      return add(statement);
    },
    descriptionOf: add,
  };
}

/** What is tagged #option; where nothing is, the statements that are argued for or against and that nothing goes on from. */
function optionsAmong(outline: Outline, implied: ReadonlySet<Statement>): ReadonlySet<Statement> {
  const tagged = outline.statements.filter(({ tags }) => tags.includes(OPTION_TAG));
  if (tagged.length > 0 || saysThatThereAreNone(outline)) return new Set(tagged);
  const goesOn = new Set<unknown>(implied);
  const reached = new Set<unknown>();
  for (const { premises, conclusion } of outline.arguments.flatMap(({ steps }) => steps)) {
    for (const premise of premises) goesOn.add(premise);
    reached.add(conclusion);
  }
  for (const { type, from, to } of outline.relations) {
    goesOn.add(from);
    reached.add(to);
    if (type === "contradiction") reached.add(from);
  }
  return new Set(outline.statements.filter((statement) => reached.has(statement) && !goesOn.has(statement)));
}

/** `options: []` in the front matter. */
function saysThatThereAreNone({ front }: Outline): boolean {
  const options = front.get("options");
  return Array.isArray(options) && options.length === 0;
}

export const OPTION_TAG = "option";

/** Sources and tags of an argument with premises of its own: its first premise bears them. */
function argumentsBorne(outline: Outline, lost: LossCounter): ReadonlyMap<Statement | Argument, readonly Argument[]> {
  const borne = new Map<Statement | Argument, Argument[]>();
  for (const argument of outline.arguments) {
    const premise = argument.steps[0]?.premises[0];
    const carries = argument.data.has("sources") || argument.links.length > 0 || criteriaOf(argument).length > 0;
    if (!premise || !carries) continue;
    lost.add("sources and tags of arguments with premises", "Claims are cited for and tagged: the first premise got them.");
    borne.set(premise, [...(borne.get(premise) ?? []), argument]);
  }
  return borne;
}

function criteriaOf({ tags, data }: Statement | Argument): readonly string[] {
  const exact = data.get("criteria");
  if (Array.isArray(exact)) return exact.filter((criterion) => typeof criterion === "string");
  return tags.filter((tag) => tag !== OPTION_TAG).map(plainLine);
}

function citationsOf(outline: Outline, sources: SourceList): ReadonlyMap<Statement | Argument, readonly DocumentCitation[]> {
  const things: readonly (Statement | Argument)[] = [...outline.statements, ...outline.arguments];
  return new Map(things.map((thing) => [thing, sources.cite(thing.data.get("sources"), thing.links)]));
}

function loseFromOptions(
  options: readonly Statement[],
  citations: ReadonlyMap<unknown, readonly DocumentCitation[]>,
  lost: LossCounter,
): void {
  for (const option of options) {
    lost.add("citations of options", "Claims rest on sources; options do not.", citations.get(option)?.length ?? 0);
    lost.add("criteria of options", "Claims are tagged with criteria; options are not.", criteriaOf(option).length);
    lost.add("authors of options", "Options come with the debate.", option.data.has("author") ? 1 : 0);
  }
}
