import { lossCounter } from "../losses";
import { standing } from "../standing";
import type { ArgumentDocument, DocumentArgument, DocumentCitation, DocumentClaim, DocumentSource, WrittenArguments } from "../types";
import { plainLine } from "../wording";
import { HEADINGS } from "./document";
import { dataText, escaped, frontText } from "./escape";
import { KINDS, shownText } from "./names";
import { OPTION_TAG } from "./statements";
import { titleInstead, uniqueTitles, writtenTitle } from "./titles";

/**
 * Writes Argdown that its reference parser takes without an error, whatever the texts hold, and that reads back as the same document.
 * What is against something has to conclude in words, as every argument of Argdown: those are marked `implied`.
 */
export function writeArgdown(given: ArgumentDocument): WrittenArguments {
  const lost = lossCounter();
  const document = standing(given, lost);
  const titles = titlesOf(document);
  const blocks = [
    frontMatter(document),
    // Stands even when there are none: front matter alone is not Argdown.
    `# ${HEADINGS.options}`,
    ...document.options.map(({ id, label, text }) => statement(titles.option(id), { id, title: label, text, tags: [OPTION_TAG] })),
    ...section(
      HEADINGS.claims,
      document.claims.map((claim) => claimBlock(titles.claim(claim.id), claim)),
    ),
    ...section(
      HEADINGS.arguments,
      document.arguments.flatMap((argument) => argumentBlocks(argument, titles)),
    ),
  ];
  return { text: `${blocks.join("\n\n")}\n`, lost: lost.list() };
}

const section = (heading: string, blocks: readonly string[]): readonly string[] => (blocks.length === 0 ? [] : [`# ${heading}`, ...blocks]);

function frontMatter({ title, options, sources }: ArgumentDocument): string {
  const items = sources.map((source) => `    - ${frontText(cslItem(source))}`);
  return [
    "===",
    `title: ${frontText(title)}`,
    "model:",
    "    mode: strict",
    ...(options.length === 0 ? ["options: []"] : []),
    ...(items.length > 0 ? ["sources:", ...items] : []),
    "===",
  ].join("\n");
}

const cslItem = ({ id, title, csl: { type, ...csl } }: DocumentSource): object => ({ id, type, title, ...csl });

type Titles = {
  readonly option: (id: string) => string;
  readonly claim: (id: string) => string;
  readonly argument: (id: string) => string;
  /** The implied conclusion against a target, and whether it is written for the first time. */
  readonly against: (target: DocumentArgument["target"]) => { readonly title: string; readonly isNew: boolean };
};

/** Options and claims share the titles of statements; arguments have their own. */
function titlesOf(document: ArgumentDocument): Titles {
  const unique = { statement: uniqueTitles(), argument: uniqueTitles() };
  const titled = (things: readonly { readonly id: string; readonly title: string; readonly text: string }[], kind: keyof typeof KINDS) => {
    const titles = new Map(things.map(({ id, title, text }) => [id, unique[kind](writtenTitle(title) || titleInstead(text, KINDS[kind]))]));
    return (id: string): string => titles.get(id)!;
  };
  const option = titled(
    document.options.map(({ id, label, text }) => ({ id, title: label, text })),
    "statement",
  );
  const claim = titled(document.claims, "statement");
  const argument = titled(
    document.arguments.map(({ id, title, note }) => ({ id, title, text: note })),
    "argument",
  );
  const against = new Map<string, string>();
  return {
    option,
    claim,
    argument,
    against: (target) => {
      const key = JSON.stringify(target);
      const known = against.get(key);
      if (known !== undefined) return { title: known, isNew: false };
      const wanted =
        "option" in target ? option(target.option) : "claim" in target ? claim(target.claim) : `the step of ${argument(target.argument)}`;
      const title = unique.statement(writtenTitle(`Against ${wanted}`));
      against.set(key, title);
      return { title, isNew: true };
    },
  };
}

type Written = { readonly id: string; readonly title: string; readonly text: string; readonly tags: readonly string[] };

function statement(title: string, { id, title: exact, text, tags }: Written, more: object = {}): string {
  const shown = shownText(text, title);
  const data = { ...idData(id, title), ...(exact === title ? {} : { title: exact }), ...(text === shown ? {} : { text }), ...more };
  return [`[${title}]: ${escaped(shown)}`, ...tags.map(tag), ...dataAfter(data)].join(" ");
}

/** A title is an id where nothing else is said. */
const idData = (id: string, title: string): object => (id === title ? {} : { id });

const dataAfter = (data: object): readonly string[] => (Object.keys(data).length === 0 ? [] : [dataText(data)]);

function claimBlock(title: string, { id, title: exact, text, criteria, byline, citations }: DocumentClaim): string {
  const tags = criteria.filter(
    (criterion) => plainLine(criterion) === criterion && /^[^()[\]]+$/.test(criterion) && criterion !== OPTION_TAG,
  );
  const areTags = new Set(criteria).size === tags.length && tags.length === criteria.length;
  return statement(
    title,
    { id, title: exact, text, tags },
    {
      ...(areTags ? {} : { criteria }),
      ...(byline === "" ? {} : { author: byline }),
      ...(citations.length > 0 ? { sources: citations.map(citationData) } : {}),
    },
  );
}

const tag = (words: string): string => (/^[A-Za-z0-9-]+$/.test(words) ? `#${words}` : `#(${words})`);

/** A citation that says no more than its source is written as its key. */
function citationData({ source, locator, bearing, quotation, paraphrase }: DocumentCitation): object | string {
  const more = {
    ...(locator === "" ? {} : { locator }),
    ...(bearing === "supports" ? {} : { bearing }),
    ...(quotation === "" ? {} : { quotation }),
    ...(paraphrase === "" ? {} : { paraphrase }),
  };
  return Object.keys(more).length === 0 ? source : { source, ...more };
}

function argumentBlocks(
  { id, title: exact, polarity, target, premises, note, byline }: DocumentArgument,
  titles: Titles,
): readonly string[] {
  const title = titles.argument(id);
  const shown = plainLine(note);
  const data = dataAfter({
    ...idData(id, title),
    ...(exact === title ? {} : { title: exact }),
    ...(note === shown ? {} : { text: note }),
    ...(byline === "" ? {} : { author: byline }),
  });
  const head = [shown === "" ? `<${title}>` : `<${title}>: ${escaped(shown)}`, ...data].join(" ");
  const undercut = "argument" in target ? [`    _> <${titles.argument(target.argument)}>`] : [];
  const lines = premises.map((premise, index) => `(${index + 1}) [${titles.claim(premise)}]`);
  return [[head, ...undercut].join("\n"), [...lines, "-----", ...conclusion(premises.length + 1, polarity, target, titles)].join("\n")];
}

function conclusion(
  number: number,
  polarity: DocumentArgument["polarity"],
  target: DocumentArgument["target"],
  titles: Titles,
): readonly string[] {
  const aim = "option" in target ? titles.option(target.option) : "claim" in target ? titles.claim(target.claim) : null;
  if (polarity === "support" && aim !== null) return [`(${number}) [${aim}]`];
  const { title, isNew } = titles.against(target);
  if (!isNew) return [`(${number}) [${title}]`];
  const says = aim === null ? "This step does not hold." : "This does not hold.";
  return [`(${number}) [${title}]: ${says} ${dataText({ implied: true })}`, ...(aim === null ? [] : [`    -> [${aim}]`])];
}
