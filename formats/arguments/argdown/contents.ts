import { shortcodes } from "@argdown/core/dist/plugins/shortcodes.js";
import { plainLine } from "../wording";
import type { SyntaxNode } from "./syntax";

/** What a piece of text says: its words on one line, its tags, its links, and how many words were set off. */
export type Contents = {
  readonly text: string;
  readonly tags: readonly string[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
  readonly emphases: number;
};

/** The contents of a `statementContent` node. */
export function contentsOf(node: SyntaxNode): Contents {
  const gathered: Gathered = { words: [], tags: [], links: [], emphases: 0 };
  gather(node, gathered);
  return { text: textOf(gathered.words), tags: gathered.tags, links: gathered.links, emphases: gathered.emphases };
}

/** `#tag` and `#(tag with spaces)` without their signs. */
export function tagOf(image: string): string {
  const tag = image.trim().slice(1);
  return plainLine(tag.startsWith("(") ? tag.slice(1, -1) : tag);
}

/** Tags at the end stand beside the text; one within a sentence is a word of it. */
function textOf(words: readonly Word[]): string {
  const last = words.findLastIndex((word) => typeof word === "string" && word.trim() !== "");
  return plainLine(
    words
      .slice(0, last + 1)
      .map((word) => (typeof word === "string" ? word : `${word.tag} `))
      .join(""),
  );
}

type Word = string | { readonly tag: string };
type Gathered = { words: Word[]; tags: string[]; links: { text: string; url: string }[]; emphases: number };

function gather(node: SyntaxNode, into: Gathered): void {
  const { name, image } = node;
  if (name === "EscapedChar") into.words.push(image.slice(1));
  else if (name === "SpecialChar") into.words.push(image.replace(/^\S+/, (code) => shortcodes[code]?.unicode ?? code));
  else if (name === "Freestyle" || name === "UnusedControlChar") into.words.push(image);
  else if (name === "Newline") into.words.push(" ");
  else if (name === "StatementMention" || name === "ArgumentMention") into.words.push(image.replace(/^@.(.+)[\]>]([ \t]?)$/, "$1$2"));
  else if (name === "Link") gatherLink(image, into);
  else if (name === "Tag") {
    into.tags.push(tagOf(image));
    into.words.push({ tag: tagOf(image) });
  } else if (name === "bold" || name === "italic") {
    into.emphases++;
    for (const child of node.children) gather(child, into);
    if (/[ \t]$/.test(node.children.at(-1)?.image ?? "")) into.words.push(" ");
  } else for (const child of node.children) gather(child, into);
}

function gatherLink(image: string, into: Gathered): void {
  const [, text = "", url = ""] = /^\[([^\]]+)\]\(([^)]+)\)/.exec(image) ?? [];
  into.links.push({ text: plainLine(text), url: url.trim().split(/\s/)[0]! });
  into.words.push(/[ \t]$/.test(image) ? `${text} ` : text);
}
