"use client";

import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import { Chip } from "@/components/ui/marks/chip";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { OptionMark } from "@/components/ui/marks/option-mark";
import type { PreparedEvidenceView } from "@/contracts/argument/evidence";
import { CREDIBILITY_WORDS } from "@/domain/argumentation";
import type { OptionLooks } from "../../shell/option-looks";
import { BEARING_WORDS } from "./words";

type Props = {
  readonly items: readonly PreparedEvidenceView[];
  readonly looks: OptionLooks;
  readonly options: readonly string[];
};

/** The evidence that came with the scenario: what it says, how credible it is, where it stands, what it bears on. */
export function PreparedEvidence({ items, looks, options }: Props) {
  const [option, setOption] = useState<string | null>(null);
  const [isDisputed, setDisputed] = useState(false);
  const [showAll, setShowAll] = useState(false);
  if (items.length === 0) return null;
  const shown = items.filter(
    ({ bearsOn, disputedBy }) =>
      (option === null || bearsOn.some((one) => one.option === option)) && (!isDisputed || disputedBy.length > 0),
  );
  return (
    <Section title="Prepared evidence" lead="Ready to be cited: choose “Prepared evidence” where you write an argument.">
      <Cluster gap={2}>
        <Chip pressed={option === null} onClick={() => setOption(null)}>
          All options
        </Chip>
        {options.map((key) => {
          const { label, mark } = looks(key);
          return (
            <Chip
              key={key}
              pressed={option === key}
              mark={<OptionMark {...mark} className="size-3.5" />}
              onClick={() => setOption(option === key ? null : key)}
            >
              {label}
            </Chip>
          );
        })}
        <Chip pressed={isDisputed} onClick={() => setDisputed(!isDisputed)}>
          Disputed only
        </Chip>
      </Cluster>
      <p role="status" className="font-sans text-sm text-muted">
        {shown.length === items.length ? `${items.length} items` : `${shown.length} of ${items.length} items`}
      </p>
      <RuledList>
        {(showAll ? shown : shown.slice(0, FIRST)).map((item) => (
          <RuledItem key={item.key} className="grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Item item={item} />
            <Bearings item={item} looks={looks} />
          </RuledItem>
        ))}
      </RuledList>
      {showAll || shown.length <= FIRST ? null : (
        <div>
          <Button icon="chevron-down" onClick={() => setShowAll(true)}>
            Show {shown.length - FIRST} more
          </Button>
        </div>
      )}
    </Section>
  );
}

const FIRST = 12;

function Item({ item }: { readonly item: PreparedEvidenceView }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="measure font-serif text-lg leading-7">{item.claim}</p>
      <p className="flex flex-wrap items-center gap-2 font-sans text-sm">
        <Badge>{item.credibility}</Badge>
        <span className="first-letter:uppercase">{CREDIBILITY_WORDS[item.credibility]}</span>
      </p>
      <ul className="flex flex-col gap-0.5 font-sans text-sm text-muted">
        {item.citations.map(({ source, sourceTitle, locator, bearing }) => (
          <li key={`${source} ${locator}`}>
            {bearing === "disputes" ? "Against it: " : ""}
            {sourceTitle}, {locator}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bearings({ item, looks }: { readonly item: PreparedEvidenceView; readonly looks: OptionLooks }) {
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <ul className="flex flex-col gap-1 font-sans text-sm">
        {item.bearsOn.map(({ option, bearing }) => {
          const { label, mark } = looks(option);
          return (
            <li key={option} className="flex items-baseline gap-2">
              <span className="w-24 shrink-0 text-muted">{BEARING_WORDS[bearing]}</span>
              <OptionChip {...mark} label={label} />
            </li>
          );
        })}
      </ul>
      {item.disputedBy.map(({ source, locator, why }) => (
        <p key={`${source} ${locator}`} className="measure border-l-2 border-edge pl-3 font-sans text-sm">
          <strong>Disputed: </strong>
          {why} <span className="text-muted">({locator})</span>
        </p>
      ))}
    </div>
  );
}
