"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { OptionMark, OptionRule } from "@/components/ui/marks/option-mark";
import { linkClass } from "@/components/ui/text/text-link";
import type { OptionThreads, Polarity } from "@/domain/argumentation";
import { bringIntoView } from "../bring-into-view";
import { useFloor } from "../floor-context";
import { Side } from "./side";

type Props = {
  readonly threads: OptionThreads;
  /** Alone on a wide page, its two sides stand beside each other. */
  readonly isAlone: boolean;
  readonly className?: string;
};

/** One option with what is argued for it and against it. */
export function OptionColumn({ threads, isAlone, className }: Props) {
  const { looks } = useFloor();
  const [composing, setComposing] = useState<Polarity | null>(null);
  const [showAll, setShowAll] = useState(false);
  const { key, title, summary, mark } = looks(threads.option);
  const side = (polarity: Polarity) => (
    <Side
      option={key}
      polarity={polarity}
      threads={threads[polarity]}
      isComposing={composing === polarity}
      onCompose={(open) => setComposing(open ? polarity : null)}
      onAdded={(argumentId) => {
        setComposing(null);
        setShowAll(true);
        bringIntoView(argumentId);
      }}
      showAll={showAll}
      onShowAll={() => setShowAll(true)}
    />
  );
  return (
    <section
      id={`option-${key}`}
      aria-labelledby={`option-${key}-title`}
      className={classNames("min-w-0", isAlone ? "flex flex-col gap-4" : "row-span-2 grid grid-rows-subgrid gap-y-4", className)}
    >
      <header className="flex flex-col gap-2">
        <OptionRule {...mark} />
        <h2 id={`option-${key}-title`} className="flex items-baseline gap-2 font-serif text-xl font-semibold">
          <OptionMark {...mark} className="translate-y-0.5" />
          {title}
        </h2>
        <p className="measure font-sans text-sm text-muted">{summary}</p>
        <p className={classNames("flex gap-4 font-sans text-sm md:hidden", isAlone ? "" : "lg:flex")}>
          <a href={`#${key}-support`} className={linkClass}>
            {threads.support.length} for
          </a>
          <a href={`#${key}-attack`} className={linkClass}>
            {threads.attack.length} against
          </a>
        </p>
      </header>
      <div className={classNames("grid gap-x-10 gap-y-8 *:min-w-0 md:grid-cols-2", isAlone ? "" : "lg:grid-cols-1")}>
        {side("support")}
        {side("attack")}
      </div>
    </section>
  );
}
