"use client";

import { startTransition, useEffect, useMemo, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { Gauge } from "@/components/ui/marks/gauge";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { TextLink } from "@/components/ui/text/text-link";
import type { MapArgument, MapClaim } from "@/contracts/argument/map";
import { formatNumber, plural } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { countLines, firstOf, type OutlineItem, outlineOf } from "../model/outline";
import { idOf, type MapNode, type MapTree, type NodeName } from "../model/tree";
import { figureOf, floorOf, RELATIONS, ratingsInWords, relevanceInWords, workingOf } from "../words";

type Props = {
  readonly debate: string;
  readonly tree: MapTree;
  readonly looks: OptionLooks;
  readonly delegationName: (key: string) => string;
  readonly onUnfold: (name: NodeName) => void;
};

/** As many lines as the first look needs; the rest follow as soon as the page stands. */
const FIRST = 24;

/** The same nodes as in the picture, as an indented list with everything the picture says. */
export function MapOutline({ debate, tree, looks, delegationName, onUnfold }: Props) {
  const all = useMemo(() => outlineOf(tree), [tree]);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  const lines = useMemo(() => countLines(all), [all]);
  const shown = isWhole || lines <= FIRST ? all : firstOf(all, FIRST);
  return (
    <div data-lines={lines} aria-busy={!isWhole || undefined} className="flex flex-col gap-6">
      {shown.map((item) => (
        <Branch key={item.key} item={item} place={{ debate, tree, looks, delegationName, onUnfold }} isRoot />
      ))}
    </div>
  );
}

type Place = Props;

function Branch({ item, place, isRoot = false }: { readonly item: OutlineItem; readonly place: Place; readonly isRoot?: boolean }) {
  const node = place.tree.nodes.get(item.name)!;
  const below =
    item.under.length > 0 ? (
      <ul className="flex flex-col gap-3 border-l border-line pl-3 sm:pl-5">
        {item.under.map((one) => (
          <li key={one.key} data-node={one.name} className="flex min-w-0 flex-col gap-3">
            <Branch item={one} place={place} />
          </li>
        ))}
      </ul>
    ) : null;
  const more = <More node={node} onUnfold={place.onUnfold} />;
  if (isRoot && node.kind === "option")
    return (
      <section aria-labelledby={`map-${node.option.key}`} className="flex min-w-0 flex-col gap-3" data-node={node.name}>
        <OptionLine node={node} place={place} />
        {below ?? <p className="font-serif text-muted">Nothing on the map speaks for or against it.</p>}
        {more}
      </section>
    );
  return (
    <>
      {node.kind === "argument" ? <ArgumentLine node={node} place={place} /> : null}
      {node.kind === "claim" ? <ClaimLine claim={node.claim} isRepeated={item.isRepeated} place={place} /> : null}
      {below}
      {item.isRepeated ? null : more}
    </>
  );
}

function OptionLine({ node, place }: { readonly node: Extract<MapNode, { kind: "option" }>; readonly place: Place }) {
  const { label, mark } = place.looks(node.option.key);
  return (
    <h2 id={`map-${node.option.key}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-edge pb-1 text-xl">
      <OptionMark {...mark} />
      {label}
      <StrengthLink href={workingOf(place.debate, { kind: "option", id: node.option.key })} strength={node.option.strength} of={label} />
    </h2>
  );
}

function ArgumentLine({ node, place }: { readonly node: Extract<MapNode, { kind: "argument" }>; readonly place: Place }) {
  const { argument, relation } = node;
  const { sign, spoken } = RELATIONS[relation];
  const ref = { kind: "argument", id: argument.id } as const;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 font-sans text-sm">
      <span className="font-semibold">
        <span aria-hidden="true">{sign} </span>
        {spoken}
      </span>
      <StrengthLink href={workingOf(place.debate, ref)} strength={argument.strength} of="this argument" />
      <span className="text-muted">{argumentFacts(argument, place)}</span>
      <TextLink href={floorOf(place.debate, ref)}>
        On the floor<span className="sr-only">: this argument</span>
      </TextLink>
    </div>
  );
}

function argumentFacts(argument: MapArgument, { delegationName }: Place): string {
  return [
    argument.delegation ? `by ${delegationName(argument.delegation)}` : "",
    relevanceInWords(argument),
    argument.isBroken ? "a premise was withdrawn, so it carries nothing" : "",
    argument.isWay ? "shown as the way to what the filters let through" : "",
  ]
    .filter(Boolean)
    .join("; ");
}

function ClaimLine({ claim, isRepeated, place }: { readonly claim: MapClaim; readonly isRepeated: boolean; readonly place: Place }) {
  const ref = { kind: "claim", id: claim.id } as const;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p dir="auto" className="measure font-serif text-base">
        {claim.text}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-sans text-sm">
        <StrengthLink href={workingOf(place.debate, ref)} strength={claim.strength} of="this claim" />
        <span className="text-muted">
          {ratingsInWords(claim)}
          {claim.citations > 0 ? `; ${plural(claim.citations, "citation")}` : "; no source"}
          {isRepeated ? "; what is said about it stands above, where it came first" : ""}
        </span>
        <TextLink href={floorOf(place.debate, ref)}>
          On the floor<span className="sr-only">: this claim</span>
        </TextLink>
      </p>
    </div>
  );
}

/** A computed strength, with the way to its working. */
function StrengthLink({ href, strength, of }: { readonly href: string; readonly strength: number; readonly of: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 font-sans text-sm font-normal whitespace-nowrap">
      <Gauge value={strength} />
      <TextLink href={href} className="figures">
        <span className="sr-only">Computed strength of {of}: </span>
        {figureOf(strength)}
        <span className="sr-only"> of 100</span>
      </TextLink>
    </span>
  );
}

function More({ node, onUnfold }: { readonly node: MapNode; readonly onUnfold: Place["onUnfold"] }) {
  const folded = node.kind === "option" ? node.option.folded : node.kind === "claim" ? node.claim.folded : node.argument.folded;
  if (folded === 0) return null;
  return (
    <div>
      <Button size="small" icon="chevron-down" data-unfold={idOf(node.name)} onClick={() => onUnfold(node.name)}>
        Show {formatNumber(folded)} more {folded === 1 ? "argument" : "arguments"}
        <span className="sr-only"> here</span>
      </Button>
    </div>
  );
}
