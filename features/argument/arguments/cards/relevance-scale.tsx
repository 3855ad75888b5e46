"use client";

import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/marks/icon";
import { Popover } from "@/components/ui/overlays/popover";
import type { ArgumentView } from "@/contracts/argument/floor";
import { RELEVANCE_WORDS } from "@/domain/argumentation";
import { formatNumber, plural } from "@/lib/format";
import { useRating } from "../use-changes";

/** The five steps of relevance, one's own marked. */
export function RelevanceScale({ argument, label }: { readonly argument: ArgumentView; readonly label: string }) {
  const { rateArgument } = useRating();
  const { mean, count, mine } = argument.relevance;
  return (
    <Popover label={label} variant="quiet" size="small" closeOnPress className="w-60">
      <fieldset className="flex flex-col p-1">
        <legend className="px-2 pt-1 pb-2 font-sans text-sm text-muted">
          Granted that it is true: how much does it matter here?
          {mean === null ? " Nobody has said yet." : ` ${formatNumber(mean, 1)} of 4 from ${plural(count, "rating")}.`}
        </legend>
        {RELEVANCE_WORDS.map((word, value) => (
          <button
            key={word}
            type="button"
            aria-pressed={mine === value}
            onClick={() => rateArgument(argument.id, value)}
            className={classNames(
              "flex min-h-11 items-center gap-2 rounded-sm px-2 text-left font-sans text-base hover:bg-wash",
              mine === value && "font-semibold",
            )}
          >
            <span className="figures w-4 text-muted">{value}</span>
            <span className="flex-1 first-letter:uppercase">{word}</span>
            {mine === value ? <Icon name="check" width="16" height="16" /> : null}
          </button>
        ))}
      </fieldset>
    </Popover>
  );
}
