"use client";

import { Button } from "@/components/ui/actions/button";
import { TextLink } from "@/components/ui/text/text-link";
import type { FoundView } from "@/contracts/argument/floor";
import type { Polarity, Thread } from "@/domain/argumentation";
import { ArgumentCard } from "../cards/argument-card";
import { FloorPart, useFloor } from "../floor/floor-context";
import type { Row } from "./use-reading-on";

/** Levels of replies that stand open without being asked for. */
const OPEN = 2;

/** What was looked for, where it belongs to this side and is not among the rows in sight anyway. */
export function foundOn(found: FoundView | null, option: string, polarity: Polarity, inSight: readonly Row[]): FoundView | null {
  if (found?.option !== option || found.polarity !== polarity) return null;
  return inSight.some(({ thread }) => holds(thread, found.argument, OPEN)) ? null : found;
}

function holds({ argument, replies }: Thread, wanted: string, levels: number): boolean {
  return argument === wanted || (levels > 0 && replies.some((reply) => holds(reply, wanted, levels - 1)));
}

/** The thread that leads to what was looked for, before the others. */
export function Found({ found, onClose }: { readonly found: FoundView; readonly onClose: () => void }) {
  const { slug } = useFloor();
  return (
    <section aria-label="What you were led to" className="my-3 flex flex-col gap-2 border-l-4 border-edge pl-3">
      <p className="flex flex-wrap items-center gap-x-3 font-sans text-sm text-muted">
        What you were led to, out of its turn.
        {found.above ? <TextLink href={`/debates/${slug}?argument=${found.above}`}>See what it answers</TextLink> : null}
        <Button size="small" variant="quiet" onClick={onClose}>
          Put it back
        </Button>
      </p>
      <FloorPart things={found}>
        <ArgumentCard
          key={found.argument}
          thread={found.thread}
          answered={null}
          option={found.option}
          depth={0}
          openTo={Number.POSITIVE_INFINITY}
        />
      </FloorPart>
    </section>
  );
}
