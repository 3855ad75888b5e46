import { MAX_NODES, tooMany } from "../file-text";
import { lossCounter } from "../losses";
import type { ArgumentDocument, DocumentProblem, ReadArguments } from "../types";
import { drafts } from "./drafts";
import { names } from "./names";
import type { Outline } from "./outline";
import { sourceList } from "./source-list";
import { statementsOf } from "./statements";
import { withTargets } from "./targets";

/** The document that an outline means, with what has no place in it. */
export function documentOf(outline: Outline): ReadArguments {
  const tooLarge = refusalOfOutline(outline);
  if (tooLarge) return { problems: [tooLarge] };
  const lost = lossCounter();
  const called = names();
  const sources = sourceList(outline.front.get("sources"));
  const statements = statementsOf(outline, called, sources, lost);
  const drafted = drafts(outline, statements, called, lost);
  const made = withTargets(drafted, statements, lost);
  const claims = statements.claims();
  if (claims.length > MAX_NODES) return { problems: [tooMany("claims", outline.statements.at(-1)?.line ?? 1)] };
  if (made.length > MAX_NODES) return { problems: [tooMany("arguments", outline.relations.at(-1)?.line ?? 1)] };
  lost.add("entries that are no sources", "A source is a key, an address, or an item of CSL-JSON with a title.", sources.unreadable());
  countWhatIsLost(outline, lost.add);
  const document: ArgumentDocument = {
    title: titleOf(outline),
    options: statements.options,
    claims,
    arguments: made,
    sources: sources.all(),
  };
  return { document, lost: lost.list() };
}

/** Before anything is made of it. Options and implied conclusions are statements too. */
function refusalOfOutline({ statements, arguments: all, relations }: Outline): DocumentProblem | null {
  const statement = statements[3 * MAX_NODES];
  if (statement) return tooMany("claims", statement.line);
  const more = all[MAX_NODES] ?? relations[2 * MAX_NODES];
  return more ? tooMany("arguments", more.line) : null;
}

function titleOf({ front, headings }: Outline): string {
  const title = front.get("title");
  if (typeof title === "string") return title;
  return headings.find((heading) => !OWN_HEADINGS.has(heading)) ?? "";
}

/** Headings that say nothing but what stands below. */
export const HEADINGS = { options: "Options", claims: "Claims", arguments: "Arguments" } as const;
const OWN_HEADINGS: ReadonlySet<string> = new Set(Object.values(HEADINGS));
const KNOWN_DATA: ReadonlySet<string> = new Set(["id", "title", "text", "author", "criteria", "sources", "implied"]);

function countWhatIsLost(outline: Outline, lose: (what: string, why: string, count?: number) => void): void {
  const things = [...outline.statements, ...outline.arguments];
  const foreign = new Set(things.flatMap(({ data }) => [...data.keys()].filter((key) => !KNOWN_DATA.has(key))));
  lose("keys of data", `There is no place for ${[...foreign].slice(0, 5).join(", ")}.`, foreign.size);
  const headings = outline.headings.filter((heading) => !OWN_HEADINGS.has(heading) && heading !== titleOf(outline));
  lose("sections", "Claims are not kept in sections.", headings.length);
  lose("words set in bold or italics", "Claims are plain text.", outline.emphases);
  const steps = outline.arguments.flatMap(({ steps }) => steps);
  lose("rules of inference", "A step does not name its rule.", steps.filter(({ hasRule }) => hasRule).length);
}
