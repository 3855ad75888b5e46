"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import type { ArgumentThread, Polarity } from "@/domain/argumentation";
import { ArgumentCard } from "../argument-card";
import { placeOf, useHasDraft } from "../composer/kept-place";
import { useFloor } from "../floor-context";
import { Composer, Late } from "../late";

type Props = {
  readonly option: string;
  readonly polarity: Polarity;
  readonly threads: readonly ArgumentThread[];
  readonly isComposing: boolean;
  readonly onCompose: (open: boolean) => void;
  readonly onAdded: (argumentId: string) => void;
  readonly showAll: boolean;
  readonly onShowAll: () => void;
};

const FIRST = 8;
const WORDS = { support: "For", attack: "Against" } as const satisfies Record<Polarity, string>;

/** The arguments on one side of an option, and the place to add one. */
export function Side({ option, polarity, threads, isComposing, onCompose, onAdded, showAll, onShowAll }: Props) {
  const id = useId();
  const { slug, looks, refusals, isNew } = useFloor();
  const { label } = looks(option);
  const place = placeOf(slug, option);
  const hasDraft = useHasDraft(place, isComposing);
  const [isHeld, setHeld] = useState(false);
  const word = WORDS[polarity];
  // What has just been said is in sight, however much was said before.
  const shown = threads.filter(({ argument }, index) => showAll || index < FIRST || isNew(argument));
  return (
    <section id={`${option}-${polarity}`} aria-labelledby={`${id}-heading`} className="flex min-w-0 scroll-mt-16 flex-col">
      <header className="flex items-center justify-between gap-3 border-b border-edge pb-1">
        <h3 id={`${id}-heading`} className="font-sans text-base font-semibold">
          {word} <span className="figures font-normal text-muted">{threads.length}</span>
          <span className="sr-only"> {label}</span>
        </h3>
        <Button
          size="small"
          variant="quiet"
          icon={refusals.write === null ? "plus" : "refusal"}
          className={refusals.write === null ? "" : "cursor-not-allowed text-muted"}
          aria-disabled={refusals.write !== null || undefined}
          aria-describedby={refusals.write === null ? undefined : "floor-refusal"}
          aria-expanded={refusals.write === null ? isComposing : undefined}
          onClick={() => (refusals.write === null ? onCompose(!isComposing) : setHeld(true))}
        >
          {hasDraft ? "Continue your draft" : "Argue"} <span className="sr-only">{`${word.toLowerCase()} ${label}`}</span>
        </Button>
      </header>
      <p role="status" className="font-sans text-sm text-muted empty:hidden">
        {isHeld && refusals.write !== null ? refusals.write : ""}
      </p>
      {isComposing ? (
        <Late>
          <Composer
            label={`Your argument on ${label}`}
            place={place}
            answered={{ direct: { option }, step: null }}
            relation={polarity}
            relations={[
              { value: "support", label: "For it" },
              { value: "attack", label: "Against it" },
            ]}
            option={option}
            onClose={() => onCompose(false)}
            onAdded={onAdded}
          />
        </Late>
      ) : null}
      {threads.length === 0 && !isComposing ? (
        <p className="measure py-4 font-serif text-base text-muted">
          {polarity === "support" ? `Nobody has argued for ${label} yet.` : `Nobody has argued against ${label} yet.`}
        </p>
      ) : null}
      <ul className="divide-y divide-line">
        {shown.map((thread) => (
          <li key={thread.argument} className="py-3">
            <ArgumentCard thread={thread} standing={null} option={option} />
          </li>
        ))}
      </ul>
      {shown.length < threads.length ? (
        <div className="border-t border-line pt-3">
          <Button size="small" icon="chevron-down" onClick={onShowAll}>
            Show {threads.length - shown.length} more <span className="sr-only">{`arguments ${word.toLowerCase()} ${label}`}</span>
          </Button>
        </div>
      ) : null}
    </section>
  );
}
