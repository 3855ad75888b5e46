"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Section } from "@/components/layout/section";
import { Notice } from "@/components/ui/feedback/notice";
import { Gauge } from "@/components/ui/marks/gauge";
import { TextLink } from "@/components/ui/text/text-link";
import type { StrengthWorking } from "@/contracts/argument/strength";
import { type NodeRef, SEMANTICS, type Semantics } from "@/domain/argumentation";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../../shell/option-looks";
import { RoomHeader } from "../../../shell/room-header";
import { figureOf, floorOf, workingOf } from "../words";
import { Contributions } from "./contributions";
import { LABEL_WORDS, OptionsOverview } from "./options-overview";
import { SemanticsTabs } from "./semantics-tabs";
import { WhatIf } from "./what-if";

type Props = { readonly debate: string; readonly node: NodeRef; readonly semantics: Semantics };

/** The working of one computed strength: in words, step by step, and what would change without it. */
export function WorkingRoom({ debate: slug, node, semantics }: Props) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: working } = useSuspenseQuery(trpc.strength.node.queryOptions({ debate: slug, node, semantics }));
  const { data: overview } = useSuspenseQuery(trpc.strength.overview.queryOptions({ debate: slug }));
  const looks = useMemo(() => looksOf(debate.options), [debate.options]);
  const query = semantics === SEMANTICS[0] ? "" : `?semantics=${semantics}`;
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        eyebrow={
          <>
            <TextLink href={`/debates/${slug}/map`}>Map</TextLink>
            <span>{working.node.what}</span>
          </>
        }
        title={node.kind === "option" ? looks(node.id).title : working.node.text}
        lead={<Strength working={working} />}
        actions={<TextLink href={floorOf(slug, node)}>On the floor</TextLink>}
      />
      <SemanticsTabs page={workingOf(slug, node)} semantics={semantics} />
      {working.converged ? null : (
        <Notice tone="warning" title="Some strengths do not settle">
          Some arguments of this debate lead back to themselves, and the numbers in such a circle never come to rest.
        </Notice>
      )}
      <Section title="In words">
        <div className="measure flex flex-col gap-2 font-serif text-lg">
          {working.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="font-sans text-sm text-muted">
            By attacks alone, without any number, it is {LABEL_WORDS[working.label]} (Dung’s grounded labelling).
          </p>
        </div>
      </Section>
      <Contributions debate={slug} working={working} query={query} />
      <LeadsTo debate={slug} working={working} query={query} />
      {node.kind === "option" ? (
        <Section title="Beside the other options">
          <OptionsOverview debate={slug} overview={overview} semantics={semantics} looks={looks} />
        </Section>
      ) : (
        <WhatIf debate={slug} node={node} semantics={semantics} looks={looks} level={2} />
      )}
      <p className="measure font-sans text-sm text-muted">
        Computed strength is what the arguments make of this, from 0 to 100. It is not anybody’s rating and not anybody’s position.{" "}
        <TextLink href="/methods/strength">How it is computed, with an example</TextLink>
      </p>
    </div>
  );
}

function Strength({ working: { strength } }: { readonly working: StrengthWorking }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Gauge value={strength} />
      <strong className="figures text-xl text-ink">{figureOf(strength)}</strong> of 100, computed strength
    </span>
  );
}

/** What it speaks to, or is a premise of. */
function LeadsTo({
  debate,
  working: { node, leadsTo },
  query,
}: {
  readonly debate: string;
  readonly working: StrengthWorking;
  readonly query: string;
}) {
  if (leadsTo.length === 0) return null;
  return (
    <Section title={node.kind === "claim" ? "Arguments that rest on it" : "What it speaks to"}>
      <ul className="flex flex-col gap-2">
        {leadsTo.map((one) => (
          <li key={`${one.kind} ${one.id}`} className="measure font-serif">
            <span className="font-sans text-sm text-muted">{one.what}: </span>
            <TextLink href={`${workingOf(debate, one)}${query}`}>{one.text}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
