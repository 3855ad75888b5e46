"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { OptionMark, OptionRule } from "@/components/ui/marks/option-mark";
import { linkClass } from "@/components/ui/text/text-link";
import type { OptionFloorView } from "@/contracts/argument/floor";
import type { Polarity } from "@/domain/argumentation";
import { useFloor } from "../floor/floor-context";
import { Side } from "./side";

type Props = {
  readonly threads: OptionFloorView;
  /** Alone on a wide page, its two sides stand beside each other. */
  readonly isAlone: boolean;
  readonly className?: string;
};

/** One option with what is argued for it and against it. */
export function OptionColumn({ threads, isAlone, className }: Props) {
  const { looks, order, finding } = useFloor();
  const [composing, setComposing] = useState<Polarity | null>(null);
  const { key, title, summary, mark } = looks(threads.option);
  const side = (polarity: Polarity) => (
    <Side
      key={`${polarity} ${order}`}
      option={key}
      polarity={polarity}
      side={threads[polarity]}
      isWide={isAlone}
      isComposing={composing === polarity}
      onCompose={(open) => setComposing(open ? polarity : null)}
      onAdded={(argumentId) => {
        setComposing(null);
        finding.reveal(argumentId);
      }}
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
            {threads.support.count} for
          </a>
          <a href={`#${key}-attack`} className={linkClass}>
            {threads.attack.count} against
          </a>
        </p>
      </header>
      <div className={classNames("grid content-start gap-x-10 gap-y-8 *:min-w-0 md:grid-cols-2", isAlone ? "" : "lg:grid-cols-1")}>
        {side("support")}
        {side("attack")}
      </div>
    </section>
  );
}
