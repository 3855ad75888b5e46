"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import type { ArgumentThread, Polarity } from "@/domain/argumentation";
import { ArgumentCard } from "../argument-card";
import { placeOf, useHasDraft } from "../composer/kept-place";
import { useFloor } from "../floor-context";
import { Composer } from "../late";

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
  const { slug, looks, isNew } = useFloor();
  const { label } = looks(option);
  const word = WORDS[polarity];
  // What has just been said is in sight, however much was said before.
  const shown = threads.filter(({ argument }, index) => showAll || index < FIRST || isNew(argument));
  return (
    <section id={`${option}-${polarity}`} aria-labelledby={`${id}-heading`} className="flex min-w-0 scroll-mt-16 flex-col">
      <SideHead
        id={`${id}-heading`}
        words={{ side: word, option: label, count: threads.length }}
        place={placeOf(slug, option)}
        isComposing={isComposing}
        onCompose={onCompose}
      />
      {isComposing ? (
        <Composer
          label={`Your argument on ${label}`}
          place={placeOf(slug, option)}
          answered={{ direct: { option }, step: null }}
          relation={polarity}
          relations={RELATIONS}
          option={option}
          onClose={() => onCompose(false)}
          onAdded={onAdded}
        />
      ) : null}
      {threads.length > 0 ? (
        <ul className="divide-y divide-line">
          {shown.map((thread) => (
            <li key={thread.argument} className="py-3">
              <ArgumentCard thread={thread} standing={null} option={option} />
            </li>
          ))}
        </ul>
      ) : isComposing ? null : (
        <p className="measure py-4 font-serif text-base text-muted">{`Nobody has argued ${word.toLowerCase()} ${label} yet.`}</p>
      )}
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

const RELATIONS = [
  { value: "support", label: "For it" },
  { value: "attack", label: "Against it" },
] as const;

type HeadProps = Pick<Props, "isComposing" | "onCompose"> & {
  readonly id: string;
  readonly words: { readonly side: string; readonly option: string; readonly count: number };
  readonly place: string;
};

/** The name of a side and the way to argue on it; refused, the button still answers with the reason. */
function SideHead({ id, words: { side, option, count }, place, isComposing, onCompose }: HeadProps) {
  const { write: refusal } = useFloor().refusals;
  const hasDraft = useHasDraft(place, isComposing);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <header className="flex items-center justify-between gap-3 border-b border-edge pb-1">
        <h3 id={id} className="font-sans text-base font-semibold">
          {side} <span className="figures font-normal text-muted">{count}</span>
          <span className="sr-only"> {option}</span>
        </h3>
        <Button
          size="small"
          variant="quiet"
          {...(refusal === null
            ? { icon: "plus", "aria-expanded": isComposing, onClick: () => onCompose(!isComposing) }
            : {
                icon: "refusal",
                className: "cursor-not-allowed text-muted",
                "aria-disabled": true,
                "aria-describedby": "floor-refusal",
                onClick: () => setAsked(true),
              })}
        >
          {hasDraft ? "Continue your draft" : "Argue"} <span className="sr-only">{`${side.toLowerCase()} ${option}`}</span>
        </Button>
      </header>
      <p role="status" className="font-sans text-sm text-muted empty:hidden">
        {isAsked ? refusal : null}
      </p>
    </>
  );
}
