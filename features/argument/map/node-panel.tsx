"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { Gauge } from "@/components/ui/marks/gauge";
import { TextLink } from "@/components/ui/text/text-link";
import type { NodeRef, Semantics } from "@/domain/argumentation";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import type { OptionLooks } from "../../shell/option-looks";
import { idOf, type MapNode } from "./model/tree";
import { WhatIf } from "./strength/what-if";
import { figureOf, floorOf, KIND_WORDS, RELATIONS, ratingsInWords, relevanceInWords, workingOf } from "./words";

type Props = {
  readonly debate: string;
  readonly node: MapNode;
  readonly semantics: Semantics;
  readonly looks: OptionLooks;
  readonly delegationName: (key: string) => string;
  readonly onClose: () => void;
};

/** What was selected in the picture: all of its words, how its strength comes about, and what would change without it. */
export function NodePanel({ debate, node, semantics, looks, delegationName, onClose }: Props) {
  const trpc = useTRPC();
  const ref = { kind: node.kind, id: idOf(node.name) } as NodeRef;
  const { data, isError } = useQuery(trpc.strength.node.queryOptions({ debate, node: ref, semantics }));
  const [isAsking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const strength = node.kind === "option" ? node.option.strength : node.kind === "claim" ? node.claim.strength : node.argument.strength;
  const text =
    node.kind === "option" ? looks(node.option.key).title : (data?.node.text ?? (node.kind === "claim" ? node.claim.text : null));
  return (
    <aside
      aria-label="Selected on the map"
      data-print="hide"
      onKeyDown={({ key }) => key === "Escape" && onClose()}
      className="arrive z-20 flex flex-col gap-3 overflow-y-auto overscroll-contain border border-edge bg-paper p-4 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[65dvh] map-panel md:absolute md:top-0 md:right-0 md:w-88"
    >
      <div className="flex items-start justify-between gap-3">
        <h2 ref={heading} tabIndex={-1} className="pt-2 font-sans text-sm font-semibold">
          {node.kind === "argument" ? RELATIONS[node.relation].spoken : KIND_WORDS[node.kind]}
        </h2>
        <IconButton icon="cross" label="Close" onClick={onClose} className="-mt-1 -mr-2" />
      </div>
      {text === null ? <SkeletonText lines={3} /> : <p className="font-serif text-lg leading-7 wrap-anywhere">{text}</p>}
      <p className="flex items-center gap-2 font-sans text-sm">
        <Gauge value={strength} />
        <span className="figures text-base font-semibold">{figureOf(strength)}</span>
        <span className="text-muted">computed strength, of 100</span>
      </p>
      <p className="font-sans text-sm text-muted">{factsOf(node, delegationName)}</p>
      {data ? (
        <div className="flex flex-col gap-1 font-sans text-sm">
          {data.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : isError ? (
        <p className="font-sans text-sm">It is not there any more, or the connection is lost.</p>
      ) : null}
      <p className="flex flex-wrap gap-x-4 gap-y-1 font-sans text-sm">
        <TextLink href={floorOf(debate, ref)}>On the floor</TextLink>
        <TextLink href={`${workingOf(debate, ref)}${semantics === "df-quad" ? "" : `?semantics=${semantics}`}`}>
          Working of this strength
        </TextLink>
      </p>
      {node.kind === "option" ? null : isAsking ? (
        <WhatIf debate={debate} node={ref} semantics={semantics} looks={looks} level={3} isAsked />
      ) : (
        <div>
          <Button size="small" onClick={() => setAsking(true)}>
            What if this fell?
          </Button>
        </div>
      )}
    </aside>
  );
}

function factsOf(node: MapNode, delegationName: (key: string) => string): string {
  if (node.kind === "option") return "Every option starts at 50; what is said for and against it moves it.";
  const { delegation } = node.kind === "claim" ? node.claim : node.argument;
  const by = delegation ? `${node.kind === "claim" ? "Put" : "Argued"} by ${delegationName(delegation)}. ` : "";
  if (node.kind === "argument")
    return `${by}${relevanceInWords(node.argument)}.${node.argument.isBroken ? " A premise was withdrawn, so it carries nothing." : ""}`;
  const { citations } = node.claim;
  return `${by}${ratingsInWords(node.claim)}. ${citations > 0 ? plural(citations, "citation") : "No source"}.`;
}
