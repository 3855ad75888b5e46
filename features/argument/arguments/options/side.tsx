"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import type { SideView } from "@/contracts/argument/floor";
import type { Polarity } from "@/domain/argumentation";
import { formatNumber } from "@/lib/format";
import { ArgumentCard } from "../cards/argument-card";
import { placeOf, useHasDraft } from "../composer/kept-place";
import { FloorPart, useFloor } from "../floor/floor-context";
import { Composer } from "../late";
import { Found, foundOn } from "../threads/found";
import { ReadOnButton } from "../threads/read-on-button";
import { ThreadRows } from "../threads/thread-rows";
import { useAtOnce } from "../threads/use-at-once";
import { type Row, useReadingOn } from "../threads/use-reading-on";

type Props = {
  readonly option: string;
  readonly polarity: Polarity;
  readonly side: SideView;
  /** It has the width of the page to itself or shares it with the other side alone: then it begins with more than the page came with. */
  readonly isWide: boolean;
  readonly isComposing: boolean;
  readonly onCompose: (open: boolean) => void;
  readonly onAdded: (argumentId: string) => void;
};

const FIRST = 8;
/** As many are read on at once, at most. */
const NEXT = 20;
const WORDS = { support: "For", attack: "Against" } as const satisfies Record<Polarity, string>;

/** The arguments on one side of an option, and the place to add one. */
export function Side({ option, polarity, side, isWide, isComposing, onCompose, onAdded }: Props) {
  const id = useId();
  const { slug, looks } = useFloor();
  const { label } = looks(option);
  const word = WORDS[polarity];
  return (
    <section id={`${option}-${polarity}`} aria-labelledby={`${id}-heading`} className="flex min-w-0 scroll-mt-16 flex-col">
      <SideHead
        id={`${id}-heading`}
        words={{ side: word, option: label, count: side.count }}
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
      {side.count > 0 ? (
        <Threads option={option} polarity={polarity} side={side} isWide={isWide} about={`arguments ${word.toLowerCase()} ${label}`} />
      ) : isComposing ? null : (
        <p className="measure py-4 font-serif text-base text-muted">{`Nobody has argued ${word.toLowerCase()} ${label} yet.`}</p>
      )}
    </section>
  );
}

function Threads({
  option,
  polarity,
  side,
  isWide,
  about,
}: Pick<Props, "option" | "polarity" | "side" | "isWide"> & { readonly about: string }) {
  const { finding, arguments: all, isNew } = useFloor();
  const [showAll, setShowAll] = useState(false);
  const reading = useReadingOn({ option, polarity }, side);
  useAtOnce(isWide && side.threads.length < FIRST ? reading : null);
  const found = foundOn(finding.found, option, polarity, reading.rows.slice(0, FIRST));
  // What has just been said is in sight, however much was said before.
  const isFresh = ({ thread, things }: Row) => things === null && all.has(thread.argument) && isNew(all.get(thread.argument)!);
  const shown = reading.rows.filter(
    (row, index) => row.thread.argument !== found?.thread.argument && (showAll || index < FIRST || isFresh(row)),
  );
  const left = side.count - shown.length - (found && found.above === null ? 1 : 0);
  const draw = ({ thread, things }: Row) => (
    <FloorPart things={things}>
      <ArgumentCard thread={thread} answered={null} option={option} depth={0} />
    </FloorPart>
  );
  return (
    <>
      {found ? <Found found={found} onClose={finding.dismiss} /> : null}
      <ThreadRows rows={shown} count={side.count} draw={draw} />
      {left > 0 ? (
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
          <ReadOnButton
            reading={reading}
            variant="secondary"
            label={left > NEXT ? "Show more" : `Show ${left} more`}
            about={about}
            onPress={() => {
              setShowAll(true);
              if (showAll || reading.rows.length <= FIRST) reading.more?.();
            }}
          />
          {left > NEXT ? <span className="figures font-sans text-sm text-muted">{formatNumber(left)} left</span> : null}
        </div>
      ) : null}
    </>
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
          {side} <span className="figures font-normal text-muted">{formatNumber(count)}</span>
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
