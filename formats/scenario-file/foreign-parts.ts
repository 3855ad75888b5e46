import { isAlias, isCollection, isMap, isNode, isScalar, type Node, type Pair } from "yaml";
import { clipped, type DraftProblem, problemAt } from "./problems";

type Path = DraftProblem["path"];
type ForeignParts = { readonly problems: DraftProblem[]; hasAliases: boolean };

/** What YAML could say but the format does not: aliases, anchors, tags, and keys that stand twice. */
export function foreignParts(node: Node): ForeignParts {
  const found: ForeignParts = { problems: [], hasAliases: false };
  visit(node, [], found);
  return found;
}

function visit(node: Node, path: Path, found: ForeignParts): void {
  const report = (message: string, hint: string) => found.problems.push({ ...problemAt(node.range?.[0] ?? 0, message, hint), path });
  if (isAlias(node)) {
    found.hasAliases = true;
    report("Aliases are not part of the format.", "Write the text out where the alias stands.");
    return;
  }
  if (node.anchor) report("Anchors are not part of the format.", `Take out “&${clipped(node.anchor)}”.`);
  if (node.tag && !PLAIN_TAGS.has(node.tag))
    report(`The tag “${clipped(node.tag)}” is not part of the format.`, "Write the value without a tag.");
  if (isMap(node)) visitMap(node.items, path, found);
  else if (isCollection(node)) for (const [index, item] of node.items.entries()) if (isNode(item)) visit(item, [...path, index], found);
}

function visitMap(pairs: readonly Pair[], path: Path, found: ForeignParts): void {
  const names = new Set<string>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : "";
    const here = [...path, name];
    const report = (message: string, hint: string) =>
      found.problems.push({ ...problemAt(isNode(key) ? (key.range?.[0] ?? 0) : 0, message, hint), path: here });
    if (name === "__proto__") report("“__proto__” cannot be a key.", "Choose another name.");
    else if (names.has(name)) report(`The key “${clipped(name)}” stands twice in this map.`, "Keep one of the two.");
    names.add(name);
    if (isNode(key)) visit(key, here, found);
    if (isNode(value)) visit(value, here, found);
  }
}

const PLAIN_TAGS = new Set(["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`));
