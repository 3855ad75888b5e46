"use client";

import { classNames } from "@/components/ui/class-names";
import { Chip } from "@/components/ui/marks/chip";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { ScrollRow } from "@/components/ui/navigation/scroll-row";
import type { OptionFloorView } from "@/contracts/argument/floor";
import { useFloor } from "../floor/floor-context";

type Props = {
  readonly threads: readonly OptionFloorView[];
  readonly chosen: string;
  readonly onChoose: (option: string) => void;
  readonly className?: string;
};

/** Which option is in view, on narrow pages: chips in a row. */
export function OptionChips({ threads, chosen, onChoose, className }: Props) {
  const { looks } = useFloor();
  return (
    <ScrollRow label="Options" current={chosen} className={className}>
      <ul className="flex w-max gap-2">
        {threads.map(({ option, support, attack }) => {
          const { label, mark } = looks(option);
          return (
            <li key={option} aria-current={option === chosen || undefined}>
              <Chip pressed={option === chosen} mark={<OptionMark {...mark} className="size-3.5" />} onClick={() => onChoose(option)}>
                {label} <span className="figures opacity-80">{support.count + attack.count}</span>
              </Chip>
            </li>
          );
        })}
      </ul>
    </ScrollRow>
  );
}

/** The same on wide pages with many options: a list at the side, with how much is said for and against each. */
export function OptionRail({ threads, chosen, onChoose, className }: Props) {
  const { looks } = useFloor();
  return (
    <nav aria-label="Options" className={className}>
      <ul className="sticky top-4 flex flex-col border-t border-line">
        {threads.map(({ option, support, attack }) => {
          const { label, mark } = looks(option);
          const isChosen = option === chosen;
          return (
            <li key={option} className="border-b border-line">
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => onChoose(option)}
                className={classNames(
                  "flex min-h-11 w-full items-start gap-2.5 border-l-3 py-2 pr-2 pl-2.5 text-left font-sans text-sm hover:bg-wash",
                  isChosen ? "border-ink bg-wash font-semibold" : "border-transparent",
                )}
              >
                <OptionMark {...mark} className="mt-0.5" />
                <span className="flex min-w-0 flex-col">
                  {label}
                  <span className="figures font-normal text-muted">
                    {support.count} for, {attack.count} against
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
