import type { MapArgument, MapClaim, MapOption, MapView } from "@/contracts/argument/map";
import { fromColumns } from "@/lib/columns";

/** A node of the map by a name that is unique in it: "o:garden", "c:<id>", "a:<id>". */
export type NodeName = string;
export type MapNode =
  | { readonly name: NodeName; readonly kind: "option"; readonly option: MapOption }
  | { readonly name: NodeName; readonly kind: "claim"; readonly claim: MapClaim }
  | { readonly name: NodeName; readonly kind: "argument"; readonly argument: MapArgument; readonly relation: Relation };

/** What an argument does to what it speaks to. */
export type Relation = "for" | "against" | "supports" | "attacks" | "undercuts" | "backs";

export type MapTree = {
  readonly nodes: ReadonlyMap<NodeName, MapNode>;
  readonly roots: readonly NodeName[];
  /** Arguments on a node, supporting ones first; under an argument its premises come before its undercuts. */
  readonly under: ReadonlyMap<NodeName, readonly NodeName[]>;
};

export const optionName = (key: string): NodeName => `o:${key}`;
export const claimName = (id: string): NodeName => `c:${id}`;
export const argumentName = (id: string): NodeName => `a:${id}`;

/** The key of an option, or the id of a claim or argument. */
export const idOf = (name: NodeName): string => name.slice(2);

/** What the server answered, as nodes and what is under each. Claims that are used in several places are one node. */
export function treeOf({ options, ...columns }: MapView): MapTree {
  const [claims, all] = [fromColumns(columns.claims), fromColumns(columns.arguments)];
  const nodes = new Map<NodeName, MapNode>();
  const under = new Map<NodeName, NodeName[]>();
  const put = (above: NodeName, name: NodeName) => {
    const others = under.get(above);
    if (others) others.push(name);
    else under.set(above, [name]);
  };
  for (const option of options) nodes.set(optionName(option.key), { name: optionName(option.key), kind: "option", option });
  for (const claim of claims) nodes.set(claimName(claim.id), { name: claimName(claim.id), kind: "claim", claim });
  for (const argument of all) {
    const name = argumentName(argument.id);
    nodes.set(name, { name, kind: "argument", argument, relation: relationOf(argument) });
    for (const premise of argument.premises) put(name, claimName(claims[premise]!.id));
  }
  const supportersFirst = [...all].sort((a, b) => Number(a.polarity === "attack") - Number(b.polarity === "attack"));
  for (const argument of supportersFirst) put(targetOf(argument, claims, all), argumentName(argument.id));
  return { nodes, under, roots: options.map(({ key }) => optionName(key)) };
}

function targetOf({ target }: MapArgument, claims: readonly MapClaim[], all: readonly MapArgument[]): NodeName {
  if ("option" in target) return optionName(target.option);
  return "claim" in target ? claimName(claims[target.claim]!.id) : argumentName(all[target.argument]!.id);
}

function relationOf({ polarity, target }: MapArgument): Relation {
  if ("option" in target) return polarity === "support" ? "for" : "against";
  if ("claim" in target) return polarity === "support" ? "supports" : "attacks";
  return polarity === "support" ? "backs" : "undercuts";
}
